using ItaIngest.Model.Text;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// Tells what was written by hand from what was printed, by its ink: print stands on one base line in one size, a hand does not. The
/// engine's doubt alone is no sign, as it doubts English words and rough print too. Measured on the five scans of <c>corpora/reports</c>,
/// ../shared/real/hangdong-2561-capital-budget-scan.pdf (a handwritten day, a signature) and constitution-2502-scan.pdf (old type).
/// </summary>
/// <param name="letterHeight">Height of the page's letters, pixels.</param>
/// <param name="stroke">Width of its strokes, pixels.</param>
/// <param name="usualConfidence">The engine's confidence of the page's words: their median.</param>
internal sealed class Handwriting(double letterHeight, double stroke, double usualConfidence)
{
    /// <summary>
    /// Half of a line's letters stand off their common base line by this (letter heights): junk and pen strokes have 0.15 to 2, print at
    /// most 0.06, the small numbers in brackets of the constitution 0.05.
    /// </summary>
    const double Unsteady = 0.12;

    /// <summary>Fewer letters than this have no base line of their own.</summary>
    const int LeastLetters = 3;

    /// <summary>How much less sure than of the page's print the engine is of a line by hand (print: 0.99; a signature: 0.88), and of a number.</summary>
    const double DoubtOfLine = 0.05, DoubtOfWord = 0.02;

    /// <summary>A pen is not finer than this share of the print's strokes; what is finer are edges and dots of pictures (0.42 to 0.56).</summary>
    const double Finest = 0.6;

    /// <summary>
    /// A digit of the same line never hangs below the base line; the hand's day in hangdong hangs by 0.3 and 0.5. What is further away
    /// belongs to another line.
    /// </summary>
    const double Hanging = 0.25, Elsewhere = 0.9;

    /// <summary>Stroke of a word beside that of the page: print of one face is within a tenth, the hand's day has 1.16 and 1.31.</summary>
    const double OtherStroke = 1.12;

    /// <summary>How many letters of its line must be print for a word to be measured against them.</summary>
    const int Witnesses = 4;

    /// <summary>Letters this much higher than the page's, few of them and doubtful, are parts of a signature; a title is higher and sure.</summary>
    const double Signature = 1.9;

    /// <summary>Letters and signs that hang below the base line in print, and marks that stand off it.</summary>
    const string Hangers = "ญฐฎฏฤฦgjpqy,;()[]{}/|-–—=_'\"“”‘’.*:ๆฯ";

    /// <summary>Whether the whole line is a hand's.</summary>
    internal bool IsPenLine(TextLine line, List<PixelWord> words)
    {
        if (line.Region != 0 || words.Count == 0 || words.Average(w => w.Confidence) > usualConfidence - DoubtOfLine)
        {
            return false;
        }

        var letters = line.Letters.Where(c => c.Height >= 0.6 * line.LetterHeight).ToList();
        if (letters.Count == 0 || letters.Average(Strokes.WidthOf) < Finest * stroke)
        {
            return false;
        }

        return letters.Count < LeastLetters ? line.LetterHeight > Signature * letterHeight : Spread(letters) > Unsteady * line.LetterHeight;
    }

    /// <summary>Whether a word in a printed line is a hand's: a day or a number filled in.</summary>
    internal bool IsPenWord(TextLine line, PixelWord word)
    {
        if (!word.Text.All(Stands) || line.LetterHeight > Signature * letterHeight)
        {
            return false;
        }

        var bodies = line.Letters.Where(c => c.Height >= 0.6 * line.LetterHeight && c.Width >= 0.3 * line.LetterHeight).ToLookup(c => c.CenterX >= word.Left && c.CenterX <= word.Right);
        var own = bodies[true].ToList();
        if (own.Count == 0 || bodies[false].Count() < Witnesses)
        {
            return false;
        }

        var hang = (own.Average(c => c.Bottom) - line.BandBottom) / line.LetterHeight;
        return hang is > Hanging and < Elsewhere
            && Spread([.. bodies[false]]) <= Unsteady * line.LetterHeight
            && (own.Average(Strokes.WidthOf) > OtherStroke * stroke || (word.Text.All(ThaiNumber.IsDigit) && word.Confidence < usualConfidence - DoubtOfWord));
    }

    /// <summary>What is kept of a reading of a hand: its letters as a help to whoever looks, never a number.</summary>
    internal static string Readable(string text) => string.Concat(text.Select(c => ThaiNumber.IsDigit(c) ? '\uFFFD' : c));

    /// <summary>The middle distance of the letters' feet from their common base line, pixels.</summary>
    static double Spread(List<Component> letters)
    {
        var feet = letters.Select(c => (double)c.Bottom).Order().ToList();
        var away = feet.Select(f => Math.Abs(f - feet[feet.Count / 2])).Order().ToList();
        return away[away.Count / 2];
    }

    static bool Stands(char c) => char.IsLetterOrDigit(c) && !Hangers.Contains(c, StringComparison.Ordinal);
}
