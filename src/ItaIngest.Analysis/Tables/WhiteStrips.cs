using ItaIngest.Model.Geometry;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Where columns part between given sides: strips that the lines with print on both sides of them leave white, but for a few that run across
/// (a section row, a head over two columns).
/// </summary>
static class WhiteStrips
{
    /// <summary>A strip parts columns when no more than this part of the lines beside it crosses it.</summary>
    public const double Crossing = 0.25;

    /// <summary>No page is wider, points: beyond it a hostile file prints, and every point of the width is counted.</summary>
    const double Widest = 50_000;

    /// <summary>The edges between columns, left to right.</summary>
    /// <param name="lines">Each line as the stretches between which a column could end.</param>
    /// <param name="left">Left side, points.</param>
    /// <param name="right">Right side, points.</param>
    /// <param name="least">The least width of a strip, points.</param>
    /// <param name="crossing">The part of the lines beside a strip that may cross it.</param>
    public static IReadOnlyList<double> Edges(IReadOnlyList<List<Box>> lines, double left, double right, double least, double crossing = Crossing)
    {
        if (!(right - left is > 0 and < Widest))
        {
            return [];
        }

        var steps = (int)Math.Ceiling(right - left);
        var (white, crossed) = (new int[steps], new int[steps]);
        var margin = lines.Where(l => l.Count > 0).Select(l => l[0].Left).DefaultIfEmpty(left).Min() + least;
        foreach (var line in lines.Where(l => l.Count > 1 || (l.Count == 1 && l[0].Left > margin)))
        {
            Count(line, left, white, crossed); // a line alone at the margin may be a section row, and says nothing of columns
        }

        var edges = new List<double>();
        for (var from = 0; from < steps; from++)
        {
            var to = from;
            while (to < steps && IsFree(white[to], crossed[to], crossing))
            {
                to++;
            }

            if (to > from && to - from >= least)
            {
                edges.AddRange(Parts(from, to, lines, left).Where(p => p.To > p.From && p.To - p.From >= least).Select(p => left + Whitest(white, crossed, p.From, p.To)));
            }

            from = Math.Max(from, to - 1);
        }

        return edges;
    }

    static bool IsFree(int white, int crossed, double crossing) => white > 0 && crossed <= crossing * (white + crossed);

    static void Count(List<Box> line, double left, int[] white, int[] crossed)
    {
        for (var i = 0; i < line.Count; i++)
        {
            Add(crossed, line[i].Left - left, line[i].Right - left);
            if (i > 0)
            {
                Add(white, line[i - 1].Right - left + 1, line[i].Left - left - 1);
            }
        }
    }

    static void Add(int[] counts, double from, double to)
    {
        for (var x = (int)Math.Clamp(from, 0, counts.Length); x <= (int)Math.Clamp(to, -1, counts.Length - 1); x++)
        {
            counts[x]++;
        }
    }

    /// <summary>A strip without the columns that hardly any line fills: what stands wholly inside it has an edge on either side.</summary>
    static IEnumerable<(int From, int To)> Parts(int from, int to, IReadOnlyList<List<Box>> lines, double left)
    {
        foreach (var piece in lines.SelectMany(l => l).Where(p => p.Left - left > from && p.Right - left < to).OrderBy(p => p.Left).ToList())
        {
            if (piece.Left - left > from)
            {
                yield return (from, (int)(piece.Left - left));
            }

            from = Math.Max(from, (int)Math.Ceiling(piece.Right - left));
        }

        yield return (from, to);
    }

    /// <summary>The middle of the last of the strip's parts that the fewest lines cross: words run out to the right, so the next column is near.</summary>
    static double Whitest(int[] white, int[] crossed, int from, int to)
    {
        var best = Enumerable.Range(from, to - from).Min(x => (crossed[x], -white[x]));
        var end = to - 1;
        while ((crossed[end], -white[end]) != best)
        {
            end--;
        }

        var start = end;
        while (start > from && (crossed[start - 1], -white[start - 1]) == best)
        {
            start--;
        }

        return (start + end + 1) / 2.0;
    }
}
