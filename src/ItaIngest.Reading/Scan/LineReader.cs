using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>Reads the lines of one page with an engine, and doubtful numbers more than once.</summary>
internal sealed class LineReader(IOcrEngine engine, ScanLayout layout)
{
    /// <summary>A number whose least certain character is below this is read again: one wrong digit makes it wrong.</summary>
    const double SureNumber = 0.9;

    /// <summary>Highest confidence of a number that has not as many digits and points as its ink.</summary>
    const double Miscounted = 0.45;

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
return IsNumeric(first) ? LookAgain(line, first) : first;
    }

    List<PixelWord> LookAgain(TextLine line, List<PixelWord> first)
    {
        var ink = NumberInk.Of(line);
        if (first.Min(w => w.Confidence) >= SureNumber && ink.Fits(first))
        {
            return first;
        }

        return Vote([.. Looks.Select(l => Look(line, OcrMode.Number, l.Above, l.Below)).Where(l => l.Count > 0).Prepend(first)], ink);
    }

    List<PixelWord> Look(TextLine line, OcrMode mode, double above, double below)
    {
        var (crop, left, top) = LineCrop.Cut(line, layout.Page, layout.StrangersOf(line), above, below);
        return WordBuilder.Build(line, engine.Read(crop, mode), left, top);
    }

    /// <summary>
    /// Readings that agree win over one that is surer of itself, and readings that have what the ink shows count double; what was
    /// read in two ways, or does not fit its ink, is doubtful however sure the engine was.
    /// </summary>
    static List<PixelWord> Vote(List<List<PixelWord>> looks, NumberInk ink)
    {
        var groups = looks.GroupBy(l => string.Concat(l.Select(w => w.Text))).OrderByDescending(Weight).ToList();
        var best = groups[0].MaxBy(l => l.Min(w => w.Confidence))!;
        var share = Weight(groups[0]) / groups.Sum(Weight);
        var limit = ink.Fits(best) ? 1 : Miscounted;
        return [.. best.Select(w => w with { Confidence = Math.Min(w.Confidence * share, limit) })];

        double Weight(IEnumerable<List<PixelWord>> group) => group.Sum(l => l.Min(w => w.Confidence) * (ink.Fits(l) ? 2 : 1));
    }

    static bool IsNumeric(List<PixelWord> words)
    {
        var text = string.Concat(words.Select(w => w.Text));
return text.Any(ThaiNumber.IsDigit) && !text.Any(c => char.IsAsciiLetter(c) || c is >= 'ก' and <= '๎');
    }
}
