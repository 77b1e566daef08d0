using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Learning;
using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Tests.Training.Ocr.Learning;

/// <summary>What is trained here must be what Tesseract runs later: both read the same line with the delivered model's weights.</summary>
public sealed class LineNetworkTest
{
    [Fact]
    public void ReadsALineAsTesseractDoes()
    {
        var model = Models();
        Assert.SkipUnless(model is not null && File.Exists("/usr/bin/combine_tessdata") && File.Exists("/usr/bin/text2image"), "Tesseract's training programs are not installed (Debian's tesseract-ocr)");
        var folder = Directory.CreateTempSubdirectory("ita-network").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "line.txt"), "ผลการประเมิน ๙๘.๗๖ คะแนน ปี ๒๕๖๘ ระดับ A\n");
            TesseractPrograms.Run(folder, "text2image", "--text", "line.txt", "--outputbase", "line", "--font", "Garuda", "--fonts_dir", "/usr/share/fonts", "--fontconfig_tmpdir", ".", "--degrade_image", "false", "--ysize", "200", "--margin", "60", "--xsize", "1500");
            Assert.SkipUnless(File.Exists(Path.Combine(folder, "line.tif")), "fonts-thai-tlwg is not installed");
            TesseractPrograms.Run(folder, "combine_tessdata", "-u", Path.Combine(model, "ita_tha.traineddata"), "ita.");
            var page = ImageFile.Read(File.ReadAllBytes(Path.Combine(folder, "line.tif")));
            var line = CutToInk(page);
            File.WriteAllBytes(Path.Combine(folder, "line.png"), ImageFile.Png(line));

            var tesseract = TesseractPrograms.Run(folder, "tesseract", "line.png", "stdout", "--tessdata-dir", model, "-l", "ita_tha", "--psm", "13");
            var alphabet = new LineAlphabet(File.ReadAllText(Path.Combine(folder, "ita.lstm-unicharset")));
            var network = new LineNetwork(NetworkFile.Of(Dequantiser.Convert(File.ReadAllBytes(Path.Combine(folder, "ita.lstm")))), LayerCodes.Blank);
            network.Prepare();
            var own = alphabet.Decode(network.Read([LineImage.Of(line, new Random(1))], LayerCodes.Blank)[0]);

            Assert.Contains("ผลการประเมิน", own, StringComparison.Ordinal);
            Assert.Equal(Compact(ItaIngest.Training.Ocr.Text.ModelAlphabet.FromModel(tesseract)), Compact(own));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static GreyImage CutToInk(GreyImage page)
    {
        var ink = Enumerable.Range(0, page.Pixels.Length).Where(i => page.Pixels[i] < 128).ToList();
        var (left, right) = (ink.Min(i => i % page.Width), ink.Max(i => i % page.Width));
        var (top, bottom) = (ink[0] / page.Width, ink[^1] / page.Width);
        return page.Cut(left - 12, top - 6, right - left + 25, bottom - top + 13);
    }

    static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static string? Models()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "models", "ita_tha.traineddata")))
        {
            folder = folder.Parent;
        }

        return folder is null ? null : Path.Combine(folder.FullName, "models");
    }
}
