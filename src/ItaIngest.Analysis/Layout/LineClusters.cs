using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// Which words share a printed line. Thai boxes grow up and down with their marks, so words are compared with their left neighbour on
/// the line (which also follows a slightly skewed scan), and small ones (dots, dashes, superscripts) join last, the nearest line.
/// </summary>
static class LineClusters
{
    /// <summary>Two words share a line when they overlap by this part of the lower one: neighbouring Thai lines, marks included, overlap by a fifth.</summary>
    const double SharedHeight = 0.5;

    /// <summary>A word lower than this part of the usual height has no say where a line runs.</summary>
    const double SmallWord = 0.6;

    /// <summary>A small word may stand this many usual heights off the middle of its line: superscripts and commas do.</summary>
    const double ReachOfSmall = 0.8;

    /// <summary>Words of one line do not print over each other by more than this part of the narrower one.</summary>
    const double OverprintedWidth = 0.5;

    /// <summary>The lines, top to bottom, each with its words from left to right.</summary>
    public static List<List<Word>> Of(IReadOnlyCollection<Word> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var ordered = words.OrderBy(w => w.Box.Left).ThenBy(w => w.Box.Top).ToList();
        var usual = UsualHeight(ordered);
        var lines = new List<List<Word>>();
        foreach (var word in ordered.Where(w => w.Box.Height >= SmallWord * usual))
        {
            AddToBest(lines, word);
        }

        foreach (var word in ordered.Where(w => w.Box.Height < SmallWord * usual))
        {
            AddSmall(lines, word, usual);
        }

        foreach (var line in lines)
        {
            line.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
        }

        // Compared by their middles: the top of a line depends on which marks happen to stand in it.
        return [.. lines.OrderBy(l => l.Average(w => w.Box.CenterY))];
    }

    /// <summary>The height in points that half of the printed width has or exceeds: dots and dashes are many, but narrow.</summary>
    public static double UsualHeight(IReadOnlyCollection<Word> words)
    {
        var half = words.Sum(w => w.Box.Width) / 2;
        foreach (var word in words.OrderBy(w => w.Box.Height))
        {
            half -= word.Box.Width;
            if (half <= 0)
            {
                return word.Box.Height;
            }
        }

        return words.Max(w => w.Box.Height);
    }

    static void AddToBest(List<List<Word>> lines, Word word)
    {
        List<Word>? best = null;
        var bestShare = SharedHeight;
        foreach (var line in lines)
        {
            var last = line[^1];
            var share = Shared(last.Box.Top, last.Box.Bottom, word.Box.Top, word.Box.Bottom);
            if (share >= bestShare && !IsPrintedOver(last, word))
            {
                best = line;
                bestShare = share;
            }
        }

        if (best is null)
        {
            lines.Add([word]);
        }
        else
        {
            best.Add(word);
        }
    }

    static void AddSmall(List<List<Word>> lines, Word word, double usual)
    {
        List<Word>? best = null;
        var bestDistance = ReachOfSmall * usual;
        foreach (var line in lines)
        {
            var neighbour = line.MinBy(w => ((w.Box.Height < SmallWord * usual ? 1 : 0), Math.Max(w.Box.Left - word.Box.Right, word.Box.Left - w.Box.Right)))!;
            var distance = Math.Abs(neighbour.Box.CenterY - word.Box.CenterY);
            if (distance < bestDistance)
            {
                best = line;
                bestDistance = distance;
            }
        }

        if (best is null)
        {
            lines.Add([word]);
        }
        else
        {
            best.Add(word);
        }
    }

    static double Shared(double top, double bottom, double otherTop, double otherBottom)
    {
        var shared = Math.Min(bottom, otherBottom) - Math.Max(top, otherTop);
        var lower = Math.Min(bottom - top, otherBottom - otherTop);
        return lower <= 0 ? 0 : shared / lower;
    }

    static bool IsPrintedOver(Word left, Word right)
    {
        var shared = Math.Min(left.Box.Right, right.Box.Right) - Math.Max(left.Box.Left, right.Box.Left);
        return shared > OverprintedWidth * Math.Min(left.Box.Width, right.Box.Width);
    }
}
