using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Finds the grids that a page's rulings draw. Rulings that touch belong together; a rule that nothing crosses (an underline, a
/// letterhead's rule) draws no grid.
/// </summary>
static class RuledGrid
{
    /// <summary>Lines that miss each other by no more than this still meet, points.</summary>
    const double Touching = 4;

    /// <summary>All grids of the page, single boxes included, the smallest first so that a nested table takes its words before its host.</summary>
    public static IReadOnlyList<Grid> Find(IReadOnlyList<Ruling> rulings, IReadOnlyList<Word> words)
    {
        var horizontals = RulingLine.Horizontals(rulings);
        var verticals = RulingLine.Verticals(rulings);
        var grids = new List<Grid>();
        foreach (var (h, v) in Connected(horizontals, verticals))
        {
            if (Lattice.ToGrid(h, v, words) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return [.. grids.OrderBy(g => g.Box.Width * g.Box.Height)];
    }

    static IEnumerable<(List<RulingLine> Horizontals, List<RulingLine> Verticals)> Connected(
        List<RulingLine> horizontals, List<RulingLine> verticals)
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

    static bool Meet(RulingLine horizontal, RulingLine vertical) =>
        vertical.At >= horizontal.From - Touching && vertical.At <= horizontal.To + Touching
        && horizontal.At >= vertical.From - Touching && horizontal.At <= vertical.To + Touching;
}
