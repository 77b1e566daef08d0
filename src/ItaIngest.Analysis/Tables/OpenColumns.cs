using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Where the columns of a table without upright rulings part: in white strips, also those that only heads over several columns run across,
/// and narrow ones that full lines leave between the paddings of two cells (10.8 points in Word).
/// </summary>
static class OpenColumns
{
    /// <summary>So many lines below the heads have print on both sides of a strip that heads run across.</summary>
    const int FewestLines = 2;

    /// <summary>So many have it beside a narrow strip, which is no wider than a blank: two may have their blanks under each other by chance.</summary>
    const int FewestFullLines = 3;

    /// <summary>What one in so many lines fills is a word out of line, not a column.</summary>
    const int Seldom = 8;

    /// <summary>Words of a column begin this near to each other, points.</summary>
    const double SameBegin = 1.5;

    /// <summary>The edges between columns, left to right.</summary>
    /// <param name="lines">The lines, each from left to right.</param>
    /// <param name="head">Where the first field ends, which may hold heads, points.</param>
    /// <param name="left">Left side, points.</param>
    /// <param name="right">Right side, points.</param>
    /// <param name="height">The usual height of a line, points.</param>
    public static double[] Edges(IReadOnlyList<List<Word>> lines, double head, double left, double right, double height)
    {
        var (wide, narrow) = (AlignedExtent.Gutter * height, AlignedExtent.NarrowGutter * height);
        var pieces = lines.Select(l => AlignedRows.Pieces(l, wide)).ToList();
        var edges = WhiteStrips.Edges(pieces, left, right, wide);
        if (edges.Count == 0)
        {
            return [];
        }

        var below = pieces.FindAll(l => Middle(l) > head);
        var more = Added(edges, WhiteStrips.Edges(below, left, right, wide), below, (beside, _) => beside.Count >= FewestLines);
        var full = lines.Select(l => AlignedRows.Pieces(l, narrow)).ToList();
        var all = Added(
            [.. more], [.. WhiteStrips.Edges(full, left, right, narrow, crossing: 0).Where(e => !more.Exists(w => Math.Abs(w - e) < narrow))], full,
            (beside, edge) => beside.Count >= FewestFullLines && BeginAlike(beside, edge) >= FewestFullLines);
        return WithoutHeadsAlone(all, pieces, head, left, right);

        List<double> Added(IReadOnlyList<double> known, IReadOnlyList<double> others, List<List<Box>> printed, Func<List<List<Box>>, double, bool> isEdge)
        {
            var found = known.ToList();
            foreach (var edge in others.Where(e => !known.Contains(e)))
            {
                var (before, behind) = (found.Where(e => e < edge).DefaultIfEmpty(left).Max(), found.Where(e => e > edge).DefaultIfEmpty(right).Min());
                var beside = printed.FindAll(l => l.Exists(p => p.Left >= before && p.Right <= edge) && l.Exists(p => p.Left >= edge && p.Right <= behind));
                if (isEdge(beside, edge))
                {
                    found.Add(edge);
                }
            }

            found.Sort();
            return found;
        }
    }

    /// <summary>
    /// Without the edges of columns that hardly anything fills but heads: a head over several columns that stands in the white between two of them,
    /// the head of a column whose own words stand at its side, a total that is not set as the figures above it. The head of an empty column
    /// stands beside the heads of its neighbours.
    /// </summary>
    static double[] WithoutHeadsAlone(List<double> edges, List<List<Box>> lines, double head, double left, double right)
    {
        var heads = lines.FindAll(l => Middle(l) <= head);
        var below = lines.FindAll(l => Middle(l) > head);
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (before, behind) = (i == 0 ? left : edges[i - 1], i + 2 < edges.Count ? edges[i + 2] : right);
            var filled = below.FindAll(l => Has(l, edges[i], edges[i + 1]));
            if (heads.Count == 0 || filled.Count * Seldom > below.Count)
            {
                continue;
            }

            var lowest = Lowest(edges[i], edges[i + 1]);
            var (beforeIt, behindIt) = (Lowest(before, edges[i]), Lowest(edges[i + 1], behind));
            var isOfNext = !filled.Exists(l => Has(l, edges[i + 1], behind)) && (behindIt == 0 || lowest == 0);
            var isOfLast = !filled.Exists(l => Has(l, before, edges[i])) && (beforeIt == 0 || lowest == 0 || (lowest < beforeIt && lowest < behindIt));
            if (isOfNext || isOfLast)
            {
                edges.RemoveAt(isOfNext ? i + 1 : i);
                i--;
            }
        }

        return [.. edges];

        double Lowest(double from, double to) => heads.Where(l => Has(l, from, to)).Select(Middle).DefaultIfEmpty(0).Max();
    }

    static bool Has(List<Box> line, double from, double to) => line.Exists(p => p.CenterX > from && p.CenterX < to);

    static double Middle(List<Box> line) => line.Average(p => p.CenterY);

    static int BeginAlike(List<List<Box>> lines, double edge)
    {
        var begins = lines.ConvertAll(l => l.First(p => p.Left >= edge).Left);
        return begins.Max(b => begins.Count(other => Math.Abs(other - b) <= SameBegin));
    }
}
