using System.Text;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// Puts the engine's symbols together to words by geometry: the engine parts Thai after almost every letter. A word ends at a space, at a
/// gap in the ink, and where letters and digits meet.
/// </summary>
internal static class WordBuilder
{
    /// <summary>A gap in the ink this wide (letter heights) is a space even when the engine read none.</summary>
    const double Space = 0.6;

    /// <summary>A space that the engine read where the ink has less than this gap is none: it was led astray.</summary>
    const double NoSpace = 0.12;

    /// <summary>
    /// The same between the parts of a number: points and commas leave white around them, and ๑๑ of faxes stands wide
    /// (corpora/reports/mueang-pan-2568/scan.pdf, page 11).
    /// </summary>
    const double SpaceInNumber = 0.9, NoSpaceInNumber = 0.5;

    /// <summary>The words of a line in reading order, boxes in pixels of the page.</summary>
    internal static List<PixelWord> Build(TextLine line, IReadOnlyList<OcrSymbol> symbols, int left, int top)
    {
        var placed = symbols.Where(s => !string.IsNullOrWhiteSpace(s.Text))
            .Select(s => s with { Left = s.Left + left, Right = s.Right + left, Top = s.Top + top, Bottom = s.Bottom + top }).ToList();
        NumberSeparators.Correct(placed, line);
        var ink = InkOf(placed, line);
        var words = new List<PixelWord>();
        var from = 0;
        var space = true;
        for (var i = 1; i <= placed.Count; i++)
        {
            var gap = i < placed.Count && IsGap(placed, i, ink[i].Left - ink[i - 1].Right, line.LetterHeight);
            if (i == placed.Count || gap || AreParted(placed, i))
            {
                words.Add(Word(placed, ink, from, i, space));
                (from, space) = (i, gap);
            }
        }

        return words;
    }

    static bool IsGap(List<OcrSymbol> symbols, int i, int gap, double letterHeight)
    {
        var (sure, least) = KindOf(symbols, i - 1) && KindOf(symbols, i) ? (SpaceInNumber, NoSpaceInNumber) : (Space, NoSpace);
        return gap > sure * letterHeight || (symbols[i].SpaceBefore && gap >= least * letterHeight);
    }

    /// <summary>Letters against digits; a point or comma between two digits belongs to the number.</summary>
    static bool AreParted(List<OcrSymbol> symbols, int i)
    {
        var (before, after) = (KindOf(symbols, i - 1), KindOf(symbols, i));
        return before != after;
    }

    static bool KindOf(List<OcrSymbol> symbols, int i)
    {
        var text = symbols[i].Text;
        if (ThaiNumber.IsDigit(text[0]))
        {
            return true;
        }

        return text is "." or "," && i > 0 && i + 1 < symbols.Count && ThaiNumber.IsDigit(symbols[i - 1].Text[^1]) && ThaiNumber.IsDigit(symbols[i + 1].Text[0]);
    }

    /// <summary>The ink columns of each symbol: the engine's boxes share the line out without looking at the ink.</summary>
    static (int Left, int Right, bool IsSeen)[] InkOf(List<OcrSymbol> symbols, TextLine line)
    {
        var ink = symbols.Select(s => (s.Left, s.Right, IsSeen: false)).ToArray();
        if (ink.Length == 0)
        {
            return ink;
        }

        var found = new (int Left, int Right)[ink.Length];
        Array.Fill(found, (int.MaxValue, int.MinValue));
        foreach (var letter in line.Letters)
        {
            var at = Nearest(symbols, letter.CenterX);
            found[at] = (Math.Min(found[at].Left, letter.Left), Math.Max(found[at].Right, letter.Right));
        }

        for (var i = 0; i < ink.Length; i++)
        {
            ink[i] = found[i].Right > found[i].Left ? (found[i].Left, found[i].Right, true) : ink[i];
        }

        return ink;
    }

    static int Nearest(List<OcrSymbol> symbols, double x)
    {
        var (best, at) = (double.MaxValue, 0);
        for (var i = 0; i < symbols.Count; i++)
        {
            var away = Math.Max(0, Math.Max(symbols[i].Left - x, x - symbols[i].Right)) + Math.Abs((symbols[i].Left + symbols[i].Right) / 2.0 - x) * 0.01;
            (best, at) = away < best ? (away, i) : (best, at);
        }

        return at;
    }

    static PixelWord Word(List<OcrSymbol> symbols, (int Left, int Right, bool IsSeen)[] ink, int from, int to, bool space)
    {
        var text = new StringBuilder();
        var confidence = 0.0;
        var lowest = 1.0;
        for (var i = from; i < to; i++)
        {
            text.Append(symbols[i].Text);
            confidence += symbols[i].Confidence / (to - from);
            lowest = Math.Min(lowest, symbols[i].Confidence);
        }

        // one wrong digit makes a number wrong, one wrong letter a word doubtful
        var isNumber = KindOf(symbols, from);
        var (left, right) = Extent(ink[from..to]);
        return new PixelWord(text.ToString(), left, right, isNumber ? lowest : confidence, space, lowest);
    }

    /// <summary>
    /// A symbol whose ink was given to its neighbour (ส before ำ) says nothing of where its word begins: its box reaches into the white
    /// before it, over the gap between two columns.
    /// </summary>
    static (int Left, int Right) Extent((int Left, int Right, bool IsSeen)[] ink)
    {
        var seen = Array.FindAll(ink, i => i.IsSeen);
        seen = seen.Length > 0 ? seen : ink;
        return (seen.Min(i => i.Left), seen.Max(i => i.Right));
    }
}
