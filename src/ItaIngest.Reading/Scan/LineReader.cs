using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>Reads the lines of one page with an engine, and doubtful numbers more than once.</summary>
internal sealed class LineReader(IOcrEngine engine, ScanLayout layout)
{
    /// <summary>A number whose least certain character is below this is read again: one wrong digit makes it wrong.</summary>
    const double SureNumber = 0.9;

    /// <summary>Highest confidence of a number whose digits are not as many as its ink.</summary>
    const double Miscounted = 0.45;

    /// <summary>Ink wider than this many letter heights is more than one digit; the widest, ๗ and ๙, are 1.2.</summary>
    const double Touching = 1.35;

    /// <summary>How the second and third look are cut: the letters' share of the image decides the size at which the model sees them.</summary>
    static readonly (double Above, double Below)[] Looks = [(0.6, 0.5), (1.3, 1.1)];

    readonly Dictionary<TextLine, List<PixelWord>> read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a line.</summary>
    internal List<PixelWord> Read(TextLine line) => read.TryGetValue(line, out var words) ? words : read[line] = ReadAnew(line);

    /// <summary>The mean confidence of a line's characters when it is turned upside down; 0 when nothing is read.</summary>
    internal double ConfidenceUpsideDown(TextLine line)
    {
        var (crop, _, _) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line));
        return engine.Read(Straightener.QuarterTurn(crop, 2), OcrMode.RawLine).Select(s => s.Confidence).DefaultIfEmpty(0).Average();
    }

    List<PixelWord> ReadAnew(TextLine line)
    {
        var first = Look(line, OcrMode.RawLine, LineCrop.Above, LineCrop.Below);
        if (!IsNumeric(first))
        {
            return first;
        }

        var digits = CountDigits(line);
        if (first.Min(w => w.Confidence) >= SureNumber && (digits ?? Digits(first)) == Digits(first))
        {
            return first;
        }

        var looks = Looks.Select(l => Look(line, OcrMode.Number, l.Above, l.Below)).Where(l => l.Count > 0).Prepend(first).ToList();
        return Vote(looks, digits);
    }

    List<PixelWord> Look(TextLine line, OcrMode mode, double above, double below)
    {
        var (crop, left, top) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line), above, below);
        return WordBuilder.Build(line, engine.Read(crop, mode), left, top);
    }

    /// <summary>
    /// Readings that agree win over one that is surer of itself, and readings with as many digits as the ink has count double; what was
    /// read in two ways, or has another number of digits, is doubtful however sure the engine was.
    /// </summary>
    static List<PixelWord> Vote(List<List<PixelWord>> looks, int? digits)
    {
        var groups = looks.GroupBy(l => string.Concat(l.Select(w => w.Text))).OrderByDescending(Weight).ToList();
        var best = groups[0].MaxBy(l => l.Min(w => w.Confidence))!;
        var share = Weight(groups[0]) / groups.Sum(Weight);
        var limit = Fits(best) ? 1 : Miscounted;
        return [.. best.Select(w => w with { Confidence = Math.Min(w.Confidence * share, limit) })];

        double Weight(IEnumerable<List<PixelWord>> group) => group.Sum(l => l.Min(w => w.Confidence) * (Fits(l) ? 2 : 1));

        bool Fits(List<PixelWord> look) => digits is null || Digits(look) == digits;
    }

    static int Digits(List<PixelWord> words) => words.Sum(w => w.Text.Count(ThaiNumber.IsDigit));

    /// <summary>
    /// How many digits the ink shows: every digit is one piece of ink as high as a letter. The engine's commonest error is a digit doubled
    /// with its look-alike (๗๓ for ๓), which no confidence of its own betrays.
    /// </summary>
    /// <returns>Null where digits touch, so that the ink does not tell.</returns>
    static int? CountDigits(TextLine line)
    {
        if (line.Letters.Any(c => c.Height >= 0.6 * line.LetterHeight && c.Width > Touching * line.LetterHeight))
        {
            return null;
        }

        var (count, right) = (0, double.MinValue);
        foreach (var letter in line.Letters.Where(c => c.Height >= 0.6 * line.LetterHeight && c.Width >= 0.25 * line.LetterHeight))
        {
            // a tail that broke off stands over or beside its digit
            count += letter.CenterX > right ? 1 : 0;
            right = Math.Max(right, letter.Right);
        }

        return count;
    }

    static bool IsNumeric(List<PixelWord> words)
    {
        var text = string.Concat(words.Select(w => w.Text));
        return text.Any(ThaiNumber.IsDigit) && text.All(c => ThaiNumber.IsDigit(c) || c is '.' or ',' or '-' or '–' or '%' or '/' or '(' or ')');
    }
}
