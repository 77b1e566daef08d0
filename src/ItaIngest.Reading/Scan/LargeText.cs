using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// The last try with a page that has ink but no lines: what was set aside as pictures may be letters of one huge size, a line each.
/// </summary>
internal static class LargeText
{
    /// <summary>Words less sure than this are what an engine sees in pictures: upside down text has 0.8.</summary>
    const double Sure = 0.85;

    /// <summary>Paper around a picture, shares of its height: what <see cref="LineCrop"/> leaves around letters with marks.</summary>
    const double Margin = 0.3;

    /// <summary>The words of the page, points; none where it shows pictures only.</summary>
    internal static List<Word> Read(IOcrEngine engine, ScanLayout layout, ConfidenceTable confidences, double perX, double perY)
    {
        var crops = layout.Pictures.Select(picture => LineCrop.Around(layout.Page, picture, (int)(Margin * picture.Height))).ToList();
        var symbols = engine.Read([.. crops.Select(c => c.Image)], OcrMode.Line);
        var words = new List<Word>();
        foreach (var part in crops.SelectMany((c, i) => Parts([.. symbols[i].Select(s => OnPage(s, c.Left, c.Top))])))
        {
            var text = string.Concat(part.Select(s => s.Text));
            if (!text.Any(char.IsLetterOrDigit) || part.Average(s => s.Confidence) < Sure)
            {
                continue;
            }

            var isNumber = ThaiNumber.IsDigit(text[0]);
            var least = part.Min(s => s.Confidence);
            var box = new Box(part.Min(s => s.Left) * perX, part.Min(s => s.Top) * perY, part.Max(s => s.Right) * perX, part.Max(s => s.Bottom) * perY);
            var claimed = isNumber ? least : part.Average(s => s.Confidence);
            words.Add(new Word(text, box, confidences.IsFitted ? confidences.Of(least, isNumber) : claimed, TextOrigin.Ocr, part[0].SpaceBefore));
        }

        return words;
    }

    static OcrSymbol OnPage(OcrSymbol symbol, int left, int top) => symbol with
    {
        Left = symbol.Left + left, Right = symbol.Right + left, Top = symbol.Top + top, Bottom = symbol.Bottom + top,
    };

    /// <summary>Symbols up to a space, or where letters and digits meet.</summary>
    static IEnumerable<List<OcrSymbol>> Parts(IReadOnlyList<OcrSymbol> symbols)
    {
        var part = new List<OcrSymbol>();
        foreach (var symbol in symbols.Where(s => !string.IsNullOrWhiteSpace(s.Text)))
        {
            if (part.Count > 0 && (symbol.SpaceBefore || IsDigit(symbol) != IsDigit(part[^1])))
            {
                yield return part;
                part = [];
            }

            part.Add(symbol);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    /// <summary>Points and commas go with either.</summary>
    static bool IsDigit(OcrSymbol symbol) => ThaiNumber.IsDigit(symbol.Text[0]) || symbol.Text is "." or ",";
}
