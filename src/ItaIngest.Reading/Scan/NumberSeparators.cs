using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// Tells points from commas between digits by where their ink hangs: a comma reaches below the foot of the digits, a point stands on it.
/// The engine sees a line at 48 pixels, where the two differ by three; the page often has more. Where the ink does not tell, the way in
/// which numbers are written does: groups behind a comma have three digits, sums have two decimals or none.
/// </summary>
internal static class NumberSeparators
{
    /// <summary>
    /// In letter heights below the digits' feet: from here on it is a comma, and up to here a point. Pages 3 to 7 of corpora/ocr-pages
    /// set them: points hang 0 to 0.08 there, commas 0.1 to 0.35 but at 150 dpi, where a pixel is 0.07.
    /// </summary>
    const double Hanging = 0.1, Standing = 0.03;

    /// <summary>Highest separator, lowest digit, how high a digit begins at least, and how far digits count as neighbours, letter heights.</summary>
    const double HighestPoint = 0.6, LowestDigit = 0.6, DigitTop = 0.4, Neighbourhood = 2;

    const int GroupLength = 3, DecimalPlaces = 2;

    /// <summary>Corrects the separators of a line in place; two that share one piece of ink become one.</summary>
    internal static void Correct(List<OcrSymbol> symbols, TextLine line)
    {
        for (var i = symbols.Count - 2; i >= 1; i--)
        {
            if (!IsSeparator(symbols, i) || !IsDigit(symbols, i + 1))
            {
                continue;
            }

            var before = IsSeparator(symbols, i - 1) ? i - 2 : i - 1;
            if (!IsDigit(symbols, before))
            {
                continue;
            }

            var hang = Hang(symbols[before], symbols[i + 1], line);
            if (before < i - 1)
            {
                if (hang is null)
                {
                    continue;
                }

                // the engine gives one comma as '.,' now and then (../shared/real/hangdong-2561-capital-budget-scan.pdf, page 2)
                symbols[i - 1] = symbols[i - 1] with { Text = hang >= Hanging ? "," : ".", Right = symbols[i].Right, Confidence = Math.Min(symbols[i - 1].Confidence, symbols[i].Confidence) };
                symbols.RemoveAt(i);
                i--;
                continue;
            }

            symbols[i] = symbols[i] with { Text = Sign(symbols, i, hang) };
        }
    }

    /// <param name="symbols">Those of the line; what follows is corrected already.</param>
    /// <param name="i">The separator.</param>
    /// <param name="hang">See <see cref="Hang"/>.</param>
    static string Sign(List<OcrSymbol> symbols, int i, double? hang)
    {
        var after = DigitsFrom(symbols, i + 1);
        var next = i + 1 + after;
        if (after != GroupLength)
        {
            // ๖,๘๔๘,๑๖๐,๕๙: decimals; one digit behind a comma may be a list (ข้อ ๑,๒)
            var isDecimals = after == DecimalPlaces && !IsSeparator(symbols, next) && (hang < Hanging || FollowsGroup(symbols, i));
            return symbols[i].Text == "," && isDecimals ? "." : symbols[i].Text;
        }

        // ๑.๔๔๗.๐๔๐.๑๘, ๖.๐๐๘,๓๕๔: no number has two points, and none a point before a comma
        var isGrouped = IsSeparator(symbols, next) && (symbols[next].Text == "," || DigitsFrom(symbols, next + 1) == DecimalPlaces);
        return hang >= Hanging || isGrouped || (hang > Standing && FollowsGroup(symbols, i)) ? "," : symbols[i].Text;
    }

    /// <summary>The digits right before are a group behind a comma.</summary>
    static bool FollowsGroup(List<OcrSymbol> symbols, int i)
    {
        var from = i;
        while (IsDigit(symbols, from - 1))
        {
            from--;
        }

        return i - from == GroupLength && IsSeparator(symbols, from - 1);
    }

    static int DigitsFrom(List<OcrSymbol> symbols, int from)
    {
        var to = from;
        while (IsDigit(symbols, to))
        {
            to++;
        }

        return to - from;
    }

    /// <summary>How far the one small piece of ink between two digits hangs below their feet; null where it is not one piece.</summary>
    static double? Hang(OcrSymbol before, OcrSymbol after, TextLine line)
    {
        var height = line.LetterHeight;
        var (from, to) = (Middle(before), Middle(after));
        var pieces = line.Letters.Where(c => c.CenterX > from && c.CenterX < to && c.Height < HighestPoint * height).ToList();
        if (pieces.Count != 1)
        {
            return null;
        }

        var feet = line.Letters.Where(c => c.Height >= LowestDigit * height && c.Top < line.BandTop + (DigitTop * height)
            && c.Right > from - (Neighbourhood * height) && c.Left < to + (Neighbourhood * height)).Select(c => (double)c.Bottom).Order().ToList();
        return (pieces[0].Bottom - (feet.Count > 0 ? feet[feet.Count / 2] : line.BandBottom)) / height;
    }

    static double Middle(OcrSymbol s) => (s.Left + s.Right) / 2.0;

    static bool IsSeparator(List<OcrSymbol> symbols, int i) => i >= 0 && i < symbols.Count && symbols[i].Text is ("." or ",");

    static bool IsDigit(List<OcrSymbol> symbols, int i) => i >= 0 && i < symbols.Count && ThaiNumber.IsDigit(symbols[i].Text[0]);
}
