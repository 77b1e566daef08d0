using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.Reading.Ocr;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class HandwritingTests
{
    [Fact]
    public void A_real_scans_handwritten_day_and_signature_give_no_number()
    {
        var file = Repository.At("..", "shared", "real", "hangdong-2561-capital-budget-scan.pdf");
        Assert.SkipUnless(File.Exists(file), "the real scans of ../shared are not here");
        var log = new DiagnosticLog();
        var page = Recorded.Read("hangdong-3", engine =>
        {
            using var document = PdfDocument.Open(File.ReadAllBytes(file));
            return new ScanReader(engine).Read(PdfPageRenderer.Render(document, 3), 3, 612, 841, log);
        });

        var date = page.Words.Where(w => w.Box.Top is > 680 and < 692).OrderBy(w => w.Box.Left).ToList();
        Assert.Equal(["ประกาศ", "ณ", "วันที่"], date.Take(3).Select(w => w.Text));
        Assert.Equal(["ตุลาคม", "พ.ศ.", "๒๕๖๐"], date.TakeLast(3).Select(w => w.Text));
        Assert.All(date.Skip(3).SkipLast(3), w => Assert.True(w.Confidence <= 0.3 && !w.Text.Any(char.IsDigit), w.Text));
        Assert.DoesNotContain(page.Words, w => w.Box.Top > 712 && w.Text.Any(char.IsDigit)); // the signature
        Assert.Contains(log.Entries, d => d.Code == DiagnosticCodes.PageHandwritten && d.Page == 3 && d.Box is not null);

        // print, its numbers among it, is taken for nothing else
        foreach (var amount in new[] { "๔๘๔,๐๐๐", "๒๒๖,๐๐๐", "๘๔,๐๐๐", "๓๔๑,๐๐๐", "๕๐,๐๐๐", "๑๐๐,๐๐๐", "๓,๐๘๖,๐๐๐" })
        {
            Assert.Contains(amount, page.Words.Select(w => w.Text));
        }
    }

    [Fact]
    public void A_hanging_digit_among_print_is_a_hands_and_a_standing_one_is_print()
    {
        Assert.Equal(["\uFFFD"], Read(hang: 8).Select(w => w[^1..]));
        Assert.Equal(["๗"], Read(hang: 0).Select(w => w[^1..]));
    }

    /// <summary>Twenty printed letters and after them a digit that hangs; the engine reads all, and doubts the digit a little.</summary>
    static List<string> Read(int hang)
    {
        var sketch = new Sketch(1200, 800).Letters(100, 100, 20).Letters(100, 200, 20).Letters(100, 300, 20).Letter(540, 300 + hang);
        using var engine = new OneDigit();
        return new ScanReader(engine).Read(sketch.Page, 1, 1200, 800, new DiagnosticLog()).Words.Where(w => w.Box.Left > 530).Select(w => w.Text).ToList();
    }

    sealed class OneDigit : IOcrEngine
    {
        public IReadOnlyList<ModelUse> Models => [];

        public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode) => [.. images.Select(Read)];

        static IReadOnlyList<OcrSymbol> Read(PageImage image)
        {
            // letters every 20 pixels from 10; on the line with the wide end the last is a digit
            var letters = Enumerable.Range(0, 20).Select(i => new OcrSymbol("ก", 10 + i * 20, 10, 26 + i * 20, 30, 0.99, false)).ToList();
            return image.Width > 440 ? [.. letters, new OcrSymbol("๗", 450, 10, 466, 30, 0.95, true)] : letters;
        }

        public void Dispose()
        {
        }
    }
}
