using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Edges between columns whose full lines leave only the padding of the cells white (10.8 points in Word): no wider than a blank in a line, so
/// that no line may cross them, and words behind them begin under each other.
/// </summary>
static class NarrowStrips
{
    /// <summary>So many lines have print on both sides of such a strip; two may have their blanks under each other by chance.</summary>
    const int FewestLines = 3;

    /// <summary>Words of a column begin this near to each other, points.</summary>
    const double SameBegin = 1.5;

    /// <summary>The edges with those that narrow strips add between them.</summary>
    /// <param name="edges">Edges in strips of the usual width, left to right.</param>
    /// <param name="lines">The lines, each from left to right.</param>
    /// <param name="left">Left side, points.</param>
    /// <param name="right">Right side, points.</param>
    /// <param name="least">The least width of a strip, points.</param>
    public static double[] Added(IReadOnlyList<double> edges, IReadOnlyList<List<Word>> lines, double left, double right, double least)
    {
        var pieces = lines.Select(l => AlignedRows.Pieces(l, least)).ToList();
        var all = edges.ToList();
        foreach (var edge in WhiteStrips.Edges(pieces, left, right, least, crossing: 0).Where(e => !edges.Any(w => Math.Abs(w - e) < least)))
        {
            var (before, behind) = (all.Where(e => e < edge).DefaultIfEmpty(left).Max(), all.Where(e => e > edge).DefaultIfEmpty(right).Min());
            var beside = pieces.FindAll(l => l.Exists(p => p.Left >= before && p.Right <= edge) && l.Exists(p => p.Left >= edge && p.Right <= behind));
            if (beside.Count >= FewestLines && BeginAlike(beside, edge) >= FewestLines)
            {
                all.Add(edge);
            }
        }

        return [.. all.Order()];
    }

    static int BeginAlike(List<List<Box>> lines, double edge)
    {
        var begins = lines.ConvertAll(l => l.First(p => p.Left >= edge).Left);
        return begins.Max(b => begins.Count(other => Math.Abs(other - b) <= SameBegin));
    }
}
