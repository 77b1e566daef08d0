using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.Reading.Ocr;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Scan;

/// <summary>
/// White letters on dark ground. The fixture is a page of LibreOffice (TH Sarabun New; Word's blue 1F4E79 and orange ED7D31 with black
/// rulings, grey 404040 without), rendered at 150 dpi and damaged by the corpus builder's ScanPainter (paper 228, noise 5, skew, JPEG 40).
/// </summary>
public sealed class DarkHeadsTests
{
    static Page Read() => Recorded.Read("dark-heads", engine =>
    {
        var image = ImageReader.Read(File.ReadAllBytes(Repository.At("tests", "ItaIngest.Tests", "Fixtures", "dark-heads.jpg"))).Single();
        return new ScanReader(engine).Read(image, 1, image.Width * 72.0 / 150, image.Height * 72.0 / 150, new DiagnosticLog());
    });

    [Fact]
    public void Heads_and_sums_white_on_dark_are_read_and_are_no_pictures()
    {
        var page = Read();
        var words = page.Words.Select(w => w.Text).ToList();

        // blue head, orange row of sums, and a thin grey head without rulings
        foreach (var word in new[] { "ตัวชี้วัด", "๒๕๖๖", "๒๕๖๗", "คะแนนรวม", "๘๓.๓๔", "๘๘.๓๙", "ระดับ", "ช่วงคะแนน" })
        {
            Assert.Single(words, word);
        }

        Assert.Single(words, "๘๗.๖๒"); // and what stands black on white beside them
        Assert.Empty(page.Pictures);
    }

    [Fact]
    public void A_dark_head_has_the_rulings_of_its_cells()
    {
        var page = Read();
        var head = page.Words.Single(w => w.Text == "ตัวชี้วัด").Box;
        var year = page.Words.Single(w => w.Text == "๒๕๖๖").Box;

        Assert.Contains(page.Rulings, r => !r.IsHorizontal && r.X1 > head.Right && r.X1 < year.Left
            && Math.Min(r.Y1, r.Y2) < head.Top && Math.Max(r.Y1, r.Y2) > head.Bottom);
        Assert.Contains(page.Rulings, r => r.IsHorizontal && r.Y1 < head.Top);
    }

    [Fact]
    public void A_dark_rectangle_without_letters_and_an_uneven_one_stay_pictures()
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 900, 20).Letters(100, 1000, 20)
            .Fill(100, 100, 400, 200, 60); // the bar of a chart
        for (var x = 600; x < 900; x += 10)
        {
            sketch.Fill(x, 100, x + 10, 300, (byte)(20 + (x * 7 % 130))); // a photograph has every grey
        }

        for (var i = 0; i < 5; i++)
        {
            sketch.Fill(640 + i * 20, 180, 650 + i * 20, 200, 255);
        }

        var layout = ScanLayout.Of(sketch.Page, 0);

        Assert.Equal([20, 20], layout.Lines.Select(l => l.Letters.Count));
        Assert.Equal(2, layout.Pictures.Count);
    }

    [Theory]
    [InlineData(45, 2)] // black ruling that the scan made grey, on dark blue
    [InlineData(130, 2)] // thin white one
    public void A_dark_head_alone_at_the_foot_of_a_page_has_the_lines_that_run_over_it(byte line, int thickness)
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 300, 20).Letters(100, 400, 20).Letters(100, 500, 20).Fill(100, 700, 700, 790, 75)
            .Fill(300, 700, 300 + thickness, 790, line).Fill(500, 700, 500 + thickness, 790, line);
        WhiteLetters(sketch, 120, 735, 6);
        WhiteLetters(sketch, 320, 735, 6);
        WhiteLetters(sketch, 520, 735, 6);

        var upright = ScanLayout.Of(sketch.Page, 0).Rulings.Where(r => !r.IsHorizontal && r.Start < 730 && r.End > 770).ToList();

        Assert.Contains(upright, r => Math.Abs(r.Position - 300) < 4);
        Assert.Contains(upright, r => Math.Abs(r.Position - 500) < 4);
    }

    [Fact]
    public void Tall_letters_in_the_first_rows_of_a_dark_head_do_not_cut_its_top_off()
    {
        var sketch = new Sketch(1200, 1200).Letters(100, 300, 20).Letters(100, 400, 20).Letters(100, 500, 20).Fill(100, 700, 900, 760, 75);
        for (var i = 0; i < 12; i++)
        {
            WhiteLetters(sketch, 120 + i * 60, 708, 1);
        }

        Assert.Contains(ScanLayout.Of(sketch.Page, 0).Lines, l => l.Letters.Count == 12);
    }

    static void WhiteLetters(Sketch sketch, int left, int top, int count)
    {
        for (var i = 0; i < count; i++)
        {
            sketch.Fill(left + i * 20, top, left + i * 20 + 16, top + 20, 250).Fill(left + i * 20 + 4, top + 4, left + i * 20 + 12, top + 16, 75);
        }
    }

    [Fact]
    public void A_page_white_on_black_throughout_is_read_as_its_negative()
    {
        var page = new Sketch(1200, 1200).Letters(100, 600, 20).Letters(100, 700, 20).Page;
        var negative = new PageImage(page.Width, page.Height, [.. page.Grey.Select(g => (byte)(255 - g))], page.Dpi);

        Assert.Equal([20, 20], ScanLayout.Of(negative, 0).Lines.Select(l => l.Letters.Count));
    }
}
