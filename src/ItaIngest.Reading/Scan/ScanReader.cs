using System.Globalization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// The way of a scanned page: paper made white, page turned straight, rulings taken out and kept as geometry, pictures set aside, lines
/// found in every cell and on the open page, each read singly, symbols put together to words. Not thread safe, as its engine is not.
/// </summary>
public sealed class ScanReader(IOcrEngine engine) : IScanReader
{
    /// <summary>Words below this confidence are told; half of what the stock model reads at it is wrong.</summary>
    const double LowConfidence = 0.5;

    /// <summary>More pixels than this are brought down by halves: 300 dpi A3 is 17 million, finer adds time and no detail.</summary>
    const int MaxPixels = 18_000_000;

    /// <inheritdoc/>
    public Page Read(PageImage image, int number, double widthPt, double heightPt, DiagnosticLog log)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(log);
        var layout = ScanLayout.Of(Downscaler.Within(image, MaxPixels));
        var (perX, perY) = (widthPt / layout.Page.Width, heightPt / layout.Page.Height);
        var words = layout.Lines.SelectMany(line => Read(layout, line)).Select(w => w with { Box = Scale(w.Box, perX, perY) }).ToList();
        Tell(words, layout, number, log);
        return new Page(
            number,
            widthPt,
            heightPt,
            words,
            [.. layout.Rulings.Select(r => r.InPoints(perX, perY))],
            [.. layout.Pictures.Select(p => Scale(new Box(p.Left, p.Top, p.Right, p.Bottom), perX, perY))],
            TextOrigin.Ocr);
    }

    static Box Scale(Box box, double x, double y) => new(box.Left * x, box.Top * y, box.Right * x, box.Bottom * y);

    IEnumerable<Word> Read(ScanLayout layout, TextLine line)
    {
        var (crop, left, top) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line));
        var symbols = engine.Read(crop, OcrMode.Line);
        foreach (var word in WordBuilder.Build(line, symbols, left, top))
        {
            var ink = line.Letters.Where(c => c.CenterX >= word.Left && c.CenterX <= word.Right).ToList();
            var box = ink.Count > 0
                ? new Box(word.Left, ink.Min(c => c.Top), word.Right, ink.Max(c => c.Bottom))
                : new Box(word.Left, line.BandTop, word.Right, line.BandBottom);
            yield return new Word(word.Text, box, word.Confidence, TextOrigin.Ocr, word.SpaceBefore);
        }
    }

    static void Tell(List<Word> words, ScanLayout layout, int number, DiagnosticLog log)
    {
        if (words.Count == 0 && layout.Pictures.Count == 0)
        {
            log.Add(new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "The page is blank.", "หน้านี้ว่างเปล่า", number));
            return;
        }

        var low = words.Where(w => w.Confidence < LowConfidence).ToList();
        if (low.Count > 0)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.OcrLowConfidence,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"{low.Count} of {words.Count} words were read with little confidence; compare them with the page."),
                string.Create(CultureInfo.InvariantCulture, $"อ่านได้ไม่แน่ใจ {low.Count} จาก {words.Count} คำ โปรดเทียบกับเอกสาร"),
                number,
                Box.Around(low.Select(w => w.Box))));
        }
    }
}
