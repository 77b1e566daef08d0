using System.Globalization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// The way of a scanned page: paper made white, page turned upright and straight, rulings taken out and kept as geometry, pictures set
/// aside, lines found in every cell and on the open page, each read singly, symbols put together to words. Not thread safe, as its engine
/// is not.
/// </summary>
public sealed class ScanReader(IOcrEngine engine) : IScanReader
{
    /// <summary>
    /// Words below this confidence are told. The engine is too sure of itself: of what it reads in lines upside down it claims 0.8 on
    /// average, of the same lines upright 0.98 (tests/ItaIngest.Tests/Fixtures/scan-table.jpg).
    /// </summary>
    const double LowConfidence = 0.85;

    /// <summary>More pixels than this are brought down by halves: 300 dpi A3 is 17 million, finer adds time and no detail.</summary>
    const int MaxPixels = 18_000_000;

    /// <summary>Letter heights; the em dash of TH Sarabun is 2, its widest letter (ฌ) 1.5.</summary>
    const double LongestDash = 2.5, WidestLetter = 1.5;

    /// <summary>How many of the longest lines tell whether the page stands on its head, and how sure a page that does not is of them.</summary>
    const int Samples = 4;

    const double SureText = 0.88, ClearlyBetter = 0.08;

    /// <inheritdoc/>
    public Page Read(PageImage image, int number, double widthPt, double heightPt, DiagnosticLog log)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(log);
        image = Downscaler.Within(image, MaxPixels);
        var layout = ScanLayout.Of(image);
        var lines = new LineReader(engine, layout);
        if (IsUpsideDown(layout, lines))
        {
            layout = ScanLayout.Of(image, (layout.QuarterTurns + 2) & 3);
            lines = new LineReader(engine, layout);
        }

        var (width, height) = layout.QuarterTurns % 2 == 0 ? (widthPt, heightPt) : (heightPt, widthPt);
        var page = InPoints(layout, lines, number, width, height);
        Tell(page, log);
        return page;
    }

    static bool IsUpsideDown(ScanLayout layout, LineReader lines)
    {
        var samples = layout.Lines.OrderByDescending(l => l.Letters.Sum(c => c.Width)).Take(Samples).ToList();
        if (samples.Count == 0)
        {
            return false;
        }

        var upright = samples.Average(l => lines.Read(l).Select(w => w.Confidence).DefaultIfEmpty(0).Average());
        return upright < SureText && samples.Average(lines.ConfidenceUpsideDown) > upright + ClearlyBetter;
    }

    static Page InPoints(ScanLayout layout, LineReader lines, int number, double width, double height)
    {
        var (perX, perY) = (width / layout.Page.Width, height / layout.Page.Height);
        var words = layout.Lines.Where(line => !IsScribble(line, lines.Read(line)))
            .SelectMany(line => lines.Read(line).Select(w => ToWord(line, w, perX, perY))).ToList();
        return new Page(
            number,
            width,
            height,
            words,
            [.. layout.Rulings.Select(r => r.InPoints(perX, perY))],
            [.. layout.Pictures.Select(p => new Box(p.Left * perX, p.Top * perY, p.Right * perX, p.Bottom * perY))],
            TextOrigin.Ocr)
        {
            Turn = layout.QuarterTurns == 0 && layout.Angle == 0 ? null : new PageTurn(layout.QuarterTurns, layout.Angle, width, height),
        };
    }

    /// <summary>
    /// A signature or a stroke of the pen: a long piece of ink on the open page in which the engine found no letter and no digit, or fewer
    /// signs than would fill it (a 6 for the signature of ../shared/real/hangdong-2561-capital-budget-scan.pdf). In a cell a dash stays: it
    /// says that there is nothing.
    /// </summary>
    static bool IsScribble(TextLine line, List<PixelWord> words)
    {
        var widest = line.Letters.Max(c => c.Width);
        return line.Region == 0
            && widest > LongestDash * line.LetterHeight
            && (!words.Any(w => w.Text.Any(char.IsLetterOrDigit)) || words.Sum(w => w.Text.Length) < widest / (WidestLetter * line.LetterHeight));
    }

    static Word ToWord(TextLine line, PixelWord word, double perX, double perY)
    {
        var ink = line.Letters.Where(c => c.CenterX >= word.Left && c.CenterX <= word.Right).ToList();
        var (top, bottom) = ink.Count > 0 ? (ink.Min(c => c.Top), ink.Max(c => c.Bottom)) : (line.BandTop, line.BandBottom);
        return new Word(
            word.Text, new Box(word.Left * perX, top * perY, word.Right * perX, bottom * perY), word.Confidence, TextOrigin.Ocr, word.SpaceBefore);
    }

    static void Tell(Page page, DiagnosticLog log)
    {
        if (page.Words.Count == 0 && page.Pictures.Count == 0)
        {
            log.Add(new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "The page is blank.", "หน้านี้ว่างเปล่า", page.Number));
            return;
        }

        var low = page.Words.Where(w => w.Confidence < LowConfidence).ToList();
        if (low.Count > 0)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.OcrLowConfidence,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"{low.Count} of {page.Words.Count} words were read with little confidence; compare them with the page."),
                string.Create(CultureInfo.InvariantCulture, $"อ่านได้ไม่แน่ใจ {low.Count} จาก {page.Words.Count} คำ โปรดเทียบกับเอกสาร"),
                page.Number,
                Box.Around(low.Select(w => page.Displayed(w.Box)))));
        }
    }
}
