using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Samples;

namespace ItaIngest.Tests.Training.Ocr.Learning;

public sealed class LinePackTest
{
    [Fact]
    public void LinesComeBackAsTheyWere()
    {
        var path = Path.GetTempFileName();
        var line = new CleanLine("ร้อยละ ๘๗.๕๐", true, -2, 17, new GreyPage(3, 2, [0, 9, 255, 128, 1, 2]));
        try
        {
            File.WriteAllBytes(path, LinePack.Write([line, line with { Text = "ก" }]));

            var read = LinePack.Read(path);

            Assert.Equal(["ร้อยละ ๘๗.๕๐", "ก"], read.Select(l => l.Text));
            var opened = read[0].Open();
            Assert.Equal((true, -2, 17, 3, 2), (opened.IsNumber, opened.BandTop, opened.BandBottom, opened.Image.Width, opened.Image.Height));
            Assert.Equal(line.Image.Bytes, opened.Image.Bytes);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
