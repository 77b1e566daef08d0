using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.Reading.Ocr;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Scan;

/// <summary>A table in TH Sarabun New, rendered at 200 dpi, turned by 1.2 degrees, greyed and put through JPEG at quality 50.</summary>
public sealed class ScanReaderTests
{
    const double PerPixel = 72.0 / 200;

    static PageImage Image() => ImageReader.Read(File.ReadAllBytes(Repository.At("tests", "ItaIngest.Tests", "Fixtures", "scan-table.jpg"))).Single();

    static Page Read(PageImage image, IOcrEngine engine) =>
        new ScanReader(engine).Read(image, 1, image.Width * PerPixel, image.Height * PerPixel, new DiagnosticLog());

    static Page ReadRecorded() => Recorded.Read("scan-table", engine => Read(Image(), engine));

    [Fact]
    public void Every_number_of_a_skewed_table_is_read_and_stands_alone()
    {
        var words = ReadRecorded().Words.Select(w => w.Text).ToList();

        foreach (var number in new[] { "๒๕๖๘", "๑", "๔๘", "๘๗.๖๒", "๖๘๔,๗๐๔", "๑๐๐.๐๐" })
        {
            Assert.Single(words, number);
        }

        Assert.Contains("ประมาณ", words);
    }

    [Fact]
    public void The_tables_rulings_are_level_and_complete()
    {
        var page = ReadRecorded();

        Assert.Equal(3, page.Rulings.Count(r => r.IsHorizontal));
        Assert.Equal(7, page.Rulings.Count(r => !r.IsHorizontal));
        Assert.Equal(-1.2, page.Turn!.Value.Degrees, 0.1);
    }

    [Fact]
    public void A_words_box_leads_to_its_spot_on_the_skewed_page()
    {
        var page = ReadRecorded();
        var box = page.Displayed(page.Words.Single(w => w.Text == "๖๘๔,๗๐๔").Box);

        // the ink of the cell in the picture itself: columns 1048..1250, rows 470..504
        Assert.Equal((1048 + 1250) / 2.0 * PerPixel, box.CenterX, 2.0);
        Assert.Equal((470 + 504) / 2.0 * PerPixel, box.CenterY, 2.0);
        Assert.True(box.Width < 210 * PerPixel && box.Height < 60 * PerPixel, box.ToString());
    }

    [Fact]
    public void A_page_upside_down_is_turned_upright()
    {
        var image = Straightener.QuarterTurn(Image(), 2);
        var page = Recorded.Read("scan-table-upside-down", engine => Read(image, engine));

        Assert.Equal(2, page.Turn!.Value.QuarterTurns);
        Assert.Contains("๘๗.๖๒", page.Words.Select(w => w.Text));
    }

    [Fact]
    public void A_blank_page_costs_no_engine_and_is_told()
    {
        using var engine = new RecordedOcr(new OcrRecording()); // throws when asked for anything
        var log = new DiagnosticLog();

        var page = new ScanReader(engine).Read(new Sketch(1200, 1600).Page, 7, 595, 842, log);

        Assert.Empty(page.Words);
        Assert.Equal((DiagnosticCodes.PageBlank, 7), log.Entries.Select(d => (d.Code, d.Page)).Single());
    }

    [Fact]
    public void The_engine_itself_reads_the_table()
    {
        using var engine = new LineOcr(OcrModel.Find(Repository.At("models")));

        var words = Read(Image(), engine).Words.Select(w => w.Text).ToList();

        Assert.Contains("๑๐๐.๐๐", words);
        Assert.Contains("ประมาณ", words);
        Assert.NotEmpty(engine.Models);
    }

    [Fact]
    public void A_pen_stroke_does_not_become_a_digit()
    {
        // three lines of text, and under them one long piece of ink in which the engine sees a 6
        var sketch = new Sketch(1200, 1600).Letters(100, 100, 20).Letters(100, 200, 20).Letters(100, 300, 20);
        for (var step = 0; step < 6; step++)
        {
            sketch.Fill(500 + step * 20, 600 + step % 3 * 5, 520 + step * 20, 608 + step % 3 * 5);
        }

        using var engine = new AlwaysSix();

        var page = new ScanReader(engine).Read(sketch.Page, 1, 595, 842, new DiagnosticLog());

        Assert.Equal(3, page.Words.Count);
    }

    sealed class AlwaysSix : IOcrEngine
    {
        public IReadOnlyList<ModelUse> Models => [];

        public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode) =>
            [.. images.Select(image => (OcrSymbol[])[new("๖", 0, 0, image.Width, image.Height, 0.8, false)])];

        public void Dispose()
        {
        }
    }
}
