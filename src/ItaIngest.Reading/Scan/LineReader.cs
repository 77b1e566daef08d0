using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>Reads the lines of one page with an engine, and doubtful ones more than once: larger, smaller, and in black and white.</summary>
internal sealed class LineReader(IOcrEngine engine, ScanLayout layout)
{
    /// <summary>A number whose least certain character is below this is read again: one wrong digit makes it wrong.</summary>
    const double SureNumber = 0.9;

    /// <summary>A line whose words are less sure than this on average is read again: print that is right has 0.98.</summary>
    const double SureLine = 0.94;

    /// <summary>Highest confidence of a number that has not as many digits and points as its ink, where no table says what it is worth.</summary>
    const double Miscounted = 0.45;

    /// <summary>What a number is less sure by that does not fit its ink (as the fitted table sees it; nine of ten are right all the same).</summary>
    const double MisfitShare = 0.97;

    /// <summary>How another look is cut: the letters' share of the image decides the size at which the model sees them.</summary>
    static readonly (double Above, double Below) Larger = (0.6, 0.5), Smaller = (1.3, 1.1);

    readonly Dictionary<TextLine, List<PixelWord>> read = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<TextLine, double> claimed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a line.</summary>
    internal List<PixelWord> Read(TextLine line) => read.TryGetValue(line, out var words) ? words : read[line] = ReadAnew(line);

    /// <summary>
    /// What the engine claims of a line's words at first sight; 0 when nothing is read. Votes lower what they doubt, so that they would make
    /// a page of numbers stand on its head.
    /// </summary>
    internal double ConfidenceUpright(TextLine line)
    {
        Read(line);
        return claimed[line];
    }

    /// <summary>The mean confidence of a line's characters when it is turned upside down; 0 when nothing is read.</summary>
    internal double ConfidenceUpsideDown(TextLine line)
    {
        var (crop, _, _) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line));
        return engine.Read(Straightener.QuarterTurn(crop, 2), OcrMode.RawLine).Select(s => s.Confidence).DefaultIfEmpty(0).Average();
    }

    List<PixelWord> ReadAnew(TextLine line)
    {
        var first = Look(line, OcrMode.RawLine, (LineCrop.Above, LineCrop.Below));
        claimed[line] = first.Select(w => w.Confidence).DefaultIfEmpty(0).Average();
        return first.Count == 0 ? first
            : IsNumeric(first) ? LookAgainAtNumber(line, first)
            : first.Average(w => w.Confidence) < SureLine ? LookAgainAtText(line, first)
            : first;
    }

    List<PixelWord> LookAgainAtNumber(TextLine line, List<PixelWord> first)
    {
        var ink = NumberInk.Of(line);
        if (first.Min(w => w.Confidence) >= SureNumber && ink.Fits(first))
        {
            return first;
        }

        List<List<PixelWord>> looks = [first, Look(line, OcrMode.Number, Larger), Look(line, OcrMode.Number, Smaller)];
        if (looks.Select(TextOf).Distinct().Count() > 1)
        {
            looks.Add(Look(line, OcrMode.RawLine, Larger, Binarisation.Otsu));
            looks.Add(Look(line, OcrMode.RawLine, (LineCrop.Above, LineCrop.Below), crop => Binarisation.Sauvola(crop, (int)line.LetterHeight)));
        }

        return Vote([.. looks.Where(l => l.Count > 0)], ink);
    }

    /// <summary>Two looks that agree word for word win, else the one that is surest.</summary>
    List<PixelWord> LookAgainAtText(TextLine line, List<PixelWord> first)
    {
        List<List<PixelWord>> looks =
        [
            first,
            Look(line, OcrMode.RawLine, Larger),
            Look(line, OcrMode.RawLine, (LineCrop.Above, LineCrop.Below), crop => Binarisation.Sauvola(crop, (int)line.LetterHeight)),
        ];
        looks.RemoveAll(l => l.Count == 0);
        var agreed = looks.GroupBy(TextOf).MaxBy(g => (g.Count(), g.Max(Mean)))!;
        return (agreed.Count() > 1 ? agreed : looks.AsEnumerable()).MaxBy(Mean)!;

        static double Mean(List<PixelWord> words) => words.Average(w => w.Confidence);
    }

    List<PixelWord> Look(TextLine line, OcrMode mode, (double Above, double Below) cut, Func<PageImage, PageImage>? other = null)
    {
        var (crop, left, top) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line), cut.Above, cut.Below);
        return WordBuilder.Build(line, engine.Read(other is null ? crop : other(crop), mode), left, top);
    }

    /// <summary>
    /// Readings that agree win over one that is surer of itself; readings that have what the ink shows count double, and so do those that
    /// look like a number. What was read in two ways, or does not fit its ink, is doubtful however sure the engine was.
    /// </summary>
    static List<PixelWord> Vote(List<List<PixelWord>> looks, NumberInk ink)
    {
        var groups = looks.GroupBy(TextOf).OrderByDescending(Weight).ToList();
        var best = groups[0].MaxBy(l => l.Min(w => w.Confidence))!;
        var share = Weight(groups[0]) / groups.Sum(Weight);
        var (limit, least) = ink.Fits(best) ? (1, 1) : (Miscounted, MisfitShare);
        return [.. best.Select(w => w with { Confidence = Math.Min(w.Confidence * share, limit), Least = w.Least * share * least })];

        double Weight(IEnumerable<List<PixelWord>> group) =>
            group.Sum(l => l.Min(w => w.Confidence) * (ink.Fits(l) ? 2 : 1) * (NumberShape.Fits(TextOf(l)) ? 2 : 1));
    }

    static string TextOf(List<PixelWord> words) => string.Concat(words.Select(w => w.Text));

    static bool IsNumeric(List<PixelWord> words)
    {
        var text = TextOf(words);
        return text.Any(ThaiNumber.IsDigit) && !text.Any(c => char.IsAsciiLetter(c) || c is >= 'ก' and <= '๎');
    }
}
