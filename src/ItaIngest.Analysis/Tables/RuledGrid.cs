using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Finds the grids that a page's rulings draw. Rulings that touch belong together; a rule that nothing crosses (an underline, a
/// letterhead's rule) draws no grid.
/// </summary>
static class RuledGrid
{
    /// <summary>Drawn lines that miss each other by no more than this still meet, points; a drawn line's dashes are no farther apart.</summary>
    const double Touching = 4;

    /// <summary>
    /// A scan's line, straightened by half a degree, breaks where it steps to the next row of pixels: gaps up to 10 points, and an end
    /// piece too short to be seen as a line (mueang-pan-2568/scan.pdf).
    /// </summary>
    const double ScannedGap = 12;

    /// <summary>How far a scan's line may end before the one it runs to, points, and as a part of its own length: underlines are short.</summary>
    const double ScannedReach = 14, ReachOfLength = 0.12;

    /// <summary>All grids of the page, single boxes included, the smallest first so that a nested table takes its words before its host.</summary>
    public static IReadOnlyList<Grid> Find(Page page)
    {
        var isScan = page.Origin == TextOrigin.Ocr;
        var horizontals = RulingLine.Horizontals(page.Rulings, isScan ? ScannedGap : Touching);
        var verticals = RulingLine.Verticals(page.Rulings, isScan ? ScannedGap : Touching);
        var grids = new List<Grid>();
        foreach (var (h, v) in Connected(horizontals, verticals, isScan))
        {
            if (Lattice.ToGrid(h, v, page.Words) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return [.. grids.OrderBy(g => g.Box.Width * g.Box.Height)];
    }

    static IEnumerable<(List<RulingLine> Horizontals, List<RulingLine> Verticals)> Connected(
        List<RulingLine> horizontals, List<RulingLine> verticals, bool isScan)
    {
        var group = Enumerable.Range(0, horizontals.Count + verticals.Count).ToArray();
        for (var v = 0; v < verticals.Count; v++)
        {
            for (var h = 0; h < horizontals.Count; h++)
            {
                if (Meet(horizontals[h], verticals[v]))
                {
                    group[Root(group, h)] = Root(group, horizontals.Count + v);
                }
            }
        }

        bool Meet(RulingLine horizontal, RulingLine vertical) =>
            IsReached(horizontal, vertical.At, isScan, end => horizontal.EndsAt(end, verticals))
            && IsReached(vertical, horizontal.At, isScan, end => vertical.EndsAt(end, horizontals));

        return Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i)).Where(g => g.Count() > 2).Select(g => (
            g.Where(i => i < horizontals.Count).Select(i => horizontals[i]).ToList(),
            g.Where(i => i >= horizontals.Count).Select(i => verticals[i - horizontals.Count]).ToList()));
    }

    static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }

    static bool IsReached(RulingLine line, double at, bool isScan, Func<double, bool> isClosed)
    {
        if (at >= line.From - Touching && at <= line.To + Touching)
        {
            return true;
        }

        var reach = isScan ? Math.Clamp(ReachOfLength * line.Length, Touching, ScannedReach) : Touching;
        return at < line.From ? at >= line.From - reach && !isClosed(line.From) : at <= line.To + reach && !isClosed(line.To);
    }
}
