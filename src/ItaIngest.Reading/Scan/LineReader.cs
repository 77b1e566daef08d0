using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Scan;

/// <summary>Reads the lines of one page with an engine, and doubtful ones more than once: larger, smaller, and in black and white.</summary>
internal sealed class LineReader(IOcrEngine engine, ScanLayout layout)
{
    /// <summary>
    /// A number whose least certain character is below this is read again: one wrong digit makes it wrong. Of 1,510 numbers in cells of each
    /// file of corpora/ocr-pages 4, 15, 17 and 7 are wrong with 0.9, and 1, 13, 15 and 4 with 0.97; more looks (0.989) gain nothing sure.
    /// </summary>
    const double SureNumber = 0.97;

    /// <summary>A line whose words are less sure than this on average, or one of whose numbers is, is read again: print that is right has 0.98.</summary>
    const double SureLine = 0.97;

    /// <summary>Highest confidence of a number that has not as many digits and points as its ink, where no table says what it is worth.</summary>
    const double Miscounted = 0.45;

    /// <summary>What a number is less sure by that does not fit its ink (as the fitted table sees it; nine of ten are right all the same).</summary>
    const double MisfitShare = 0.97;

    /// <summary>How another look is cut: the letters' share of the image decides the size at which the model sees them.</summary>
    static readonly (double Above, double Below) Larger = (0.6, 0.5), Smaller = (1.3, 1.1);

    readonly Dictionary<TextLine, List<PixelWord>> read = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<TextLine, double> claimed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of a line.</summary>
    internal List<PixelWord> Read(TextLine line)
    {
        ReadAll([line]);
        return read[line];
    }

    /// <summary>
    /// What the engine claims of lines' words at first sight; 0 where nothing is read. Votes lower what they doubt, so that they would make
    /// a page of numbers stand on its head.
    /// </summary>
    internal IReadOnlyList<double> ConfidencesUpright(IReadOnlyList<TextLine> lines)
    {
        ReadAll(lines);
        return [.. lines.Select(line => claimed[line])];
    }

    /// <summary>The mean confidence of lines' characters when they are turned upside down; 0 where nothing is read.</summary>
    internal IReadOnlyList<double> ConfidencesUpsideDown(IReadOnlyList<TextLine> lines)
    {
        var turned = lines.Select(line => Straightener.QuarterTurn(LineCrop.Cut(line, layout.Page, layout.StrangersOf(line)).Image, 2));
        return [.. engine.Read([.. turned], OcrMode.Line).Select(symbols => symbols.Select(s => s.Confidence).DefaultIfEmpty(0).Average())];
    }

    /// <summary>Reads what is not read yet, all of it at once: the engine reads many lines quicker than one by one.</summary>
    internal void ReadAll(IReadOnlyList<TextLine> lines)
    {
        var unread = lines.Where(line => !read.ContainsKey(line)).ToList();
        foreach (var (line, words) in unread.Zip(Look([.. unread.Select(Sight.First)], OcrMode.Line)))
        {
            read[line] = words;
            claimed[line] = words.Select(w => w.Confidence).DefaultIfEmpty(0).Average();
        }

        LookAgainAtNothing(unread.FindAll(l => read[l].Count == 0 && NumberInk.Of(l).Digits > 0));
        var (numbers, text) = (unread.Where(l => IsNumeric(read[l])).ToList(), unread.Where(l => read[l].Count > 0 && !IsNumeric(read[l])).ToList());
        LookAgainAtNumbers(numbers.FindAll(l => read[l].Min(w => w.Confidence) < SureNumber || !NumberInk.Of(l).Fits(read[l])));
        LookAgainAtText(text.FindAll(l => Worth(read[l]) < SureLine));
    }

    /// <summary>
    /// A digit alone in its cell is a line of one letter, in which the engine at times sees nothing at all; smaller it does (four items'
    /// scores of ๐ in corpora/families/dev/province-announcement-1/scan.pdf). Only a number that has the digits of its ink is believed.
    /// </summary>
    void LookAgainAtNothing(List<TextLine> lines)
    {
        foreach (var (line, words) in lines.Zip(Look([.. lines.Select(l => new Sight(l, Smaller))], OcrMode.Line)))
        {
            read[line] = IsNumeric(words) && NumberInk.Of(line).Fits(words) ? words : [];
        }
    }

    void LookAgainAtNumbers(List<TextLine> lines)
    {
        var larger = Look([.. lines.Select(l => new Sight(l, Larger))], OcrMode.Number);
        var smaller = Look([.. lines.Select(l => new Sight(l, Smaller))], OcrMode.Number);
        var looks = lines.Select((line, i) => (Line: line, All: new List<List<PixelWord>> { read[line], larger[i], smaller[i] })).ToList();
        var open = looks.FindAll(l => l.All.Select(TextOf).Distinct().Count() > 1);
        var black = Look([.. open.Select(l => new Sight(l.Line, Larger, Binarisation.Otsu)), .. open.Select(l => Sight.Sauvola(l.Line))], OcrMode.Line);
        for (var i = 0; i < open.Count; i++)
        {
            open[i].All.AddRange([black[i], black[open.Count + i]]);
        }

        foreach (var (line, all) in looks)
        {
            read[line] = Vote([.. all.Where(l => l.Count > 0)], NumberInk.Of(line));
        }
    }

    /// <summary>Two looks that agree word for word win, else the one that is surest.</summary>
    void LookAgainAtText(List<TextLine> lines)
    {
        var again = Look([.. lines.Select(l => new Sight(l, Larger)), .. lines.Select(Sight.Sauvola)], OcrMode.Line);
        for (var i = 0; i < lines.Count; i++)
        {
            List<List<PixelWord>> looks = [read[lines[i]], again[i], again[lines.Count + i]];
            looks.RemoveAll(l => l.Count == 0);
            var agreed = looks.GroupBy(TextOf).MaxBy(g => (g.Count(), g.Max(Worth)))!;
            read[lines[i]] = (agreed.Count() > 1 ? agreed : looks.AsEnumerable()).MaxBy(Worth)!;
        }
    }

    /// <summary>How sure a line of text is: its words on average, or the least sure of its numbers.</summary>
    static double Worth(List<PixelWord> words) =>
        Math.Min(words.Average(w => w.Confidence), words.Where(w => ThaiNumber.IsDigit(w.Text[0])).Select(w => w.Confidence).DefaultIfEmpty(1).Min());

    List<List<PixelWord>> Look(IReadOnlyList<Sight> sights, OcrMode mode)
    {
        if (sights.Count == 0)
        {
            return [];
        }

        var crops = sights.Select(s => LineCrop.Cut(s.Line, layout.Page, layout.StrangersOf(s.Line), s.Cut.Above, s.Cut.Below)).ToList();
        var symbols = engine.Read([.. crops.Zip(sights, (crop, s) => s.Changed is null ? crop.Image : s.Changed(crop.Image))], mode);
        return [.. sights.Select((s, i) => WordBuilder.Build(s.Line, symbols[i], crops[i].Left, crops[i].Top))];
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

    /// <summary>One look at a line: how it is cut, and what is done to the picture.</summary>
    sealed record Sight(TextLine Line, (double Above, double Below) Cut, Func<PageImage, PageImage>? Changed = null)
    {
        internal static Sight First(TextLine line) => new(line, (LineCrop.Above, LineCrop.Below));

        internal static Sight Sauvola(TextLine line) => First(line) with { Changed = crop => Binarisation.Sauvola(crop, (int)line.LetterHeight) };
    }
}
