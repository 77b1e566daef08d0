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
/// <param name="engine">Reads the lines.</param>
/// <param name="confidences">What its confidences are worth; null: what it claims.</param>
public sealed class ScanReader(IOcrEngine engine, ConfidenceTable? confidences = null) : IScanReader
{
    /// <summary>More pixels than this are brought down by halves: 300 dpi A3 is 17 million, finer adds time and no detail.</summary>
    const int MaxPixels = 18_000_000;

    /// <summary>How many lines tell whether the page stands on its head.</summary>
    const int Samples = 7;

    /// <summary>
    /// How sure the engine is of lines that stand upright: 0.96 to 0.99 on every page of corpora/ocr-pages and of the two real scans, never
    /// over 0.94 of the same lines upside down.
    /// </summary>
    const double SureText = 0.95, ClearlyBetter = 0.03;

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
        return InPoints(layout, lines, number, width, height, log);
    }

    static bool IsUpsideDown(ScanLayout layout, LineReader lines)
    {
        // lines with many letters tell best; a stamp's ring or a signature is long too, but few letters
        var samples = layout.Lines.OrderByDescending(l => l.Letters.Count).Take(Samples).ToList();
        if (samples.Count == 0)
        {
            return false;
        }

        var upright = Middle(lines.ConfidencesUpright(samples));
        return upright < SureText && Middle(lines.ConfidencesUpsideDown(samples)) > upright + ClearlyBetter;

        static double Middle(IReadOnlyList<double> confidences) => confidences.Order().ElementAt(confidences.Count / 2);
    }

    Page InPoints(ScanLayout layout, LineReader lines, int number, double width, double height, DiagnosticLog log)
    {
        var (perX, perY) = (width / layout.Page.Width, height / layout.Page.Height);
        var table = confidences ?? ConfidenceTable.None;
        var words = new ScanWords(layout, lines, table, perX, perY).Read();
        var large = layout.Lines.Count == 0 && layout.Pictures.Count > 0 ? LargeText.Read(engine, layout, table, perX, perY) : [];
        var page = new Page(
            number,
            width,
            height,
            [.. words.Words, .. large],
            [.. layout.Rulings.Select(r => r.InPoints(perX, perY))],
            [.. layout.Pictures.Select(p => new Box(p.Left * perX, p.Top * perY, p.Right * perX, p.Bottom * perY))],
            TextOrigin.Ocr)
        {
            Turn = layout.QuarterTurns == 0 && layout.Angle == 0 ? null : new PageTurn(layout.QuarterTurns, layout.Angle, width, height),
        };
        ScanLog.Tell(page, words.Handwritten, log);
        return page;
    }
}
