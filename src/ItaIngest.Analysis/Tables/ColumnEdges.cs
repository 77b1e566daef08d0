using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Tables;

/// <summary>Where a table's columns stand, and how the columns of its continuation map to them.</summary>
static class ColumnEdges
{
    /// <summary>The same column on the next page wanders by less than this, points; scans of a book do the most.</summary>
    const double SameEdge = 8;

    /// <summary>
    /// The whole table may be shifted: even and odd pages have other margins, and newspaper columns stand side by side.
    /// For each edge of either table its number in the common columns; null when the columns are not the same ones. One table may lack
    /// edges that the other has, where only one of them shows cells that part a column.
    /// </summary>
    public static (int[] First, int[] Second)? Match(Table first, Table second)
    {
        if (first.Pages.Count == 0 || second.Pages.Count == 0)
        {
            return first.ColumnCount == second.ColumnCount ? (Identity(first), Identity(second)) : null;
        }

        var a = Of(first, first.Cells.Max(c => c.Place.Page) ?? first.Pages[^1]); // a page may hold only the ends of rows
        var b = Of(second, second.Pages[0]);
        var shift = b[0] - a[0];
        if (Math.Abs(b[^1] - shift - a[^1]) > SameEdge)
        {
            return null;
        }

        return Subset(b, a, -shift) is { } inFirst ? (Identity(first), inFirst)
            : Subset(a, b, shift) is { } inSecond ? (inSecond, Identity(second)) : null;
    }

    /// <summary>Edge numbers that map to themselves.</summary>
    public static int[] Identity(Table table) => [.. Enumerable.Range(0, table.ColumnCount + 1)];

    /// <summary>Which of <paramref name="all"/> each of <paramref name="some"/> is; null when one is none of them.</summary>
    static int[]? Subset(double[] some, double[] all, double shift)
    {
        var map = new int[some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            var at = some[i] + shift;
            map[i] = Enumerable.Range(0, all.Length).MinBy(k => Math.Abs(all[k] - at));
            if (Math.Abs(all[map[i]] - at) > SameEdge || (i > 0 && map[i] <= map[i - 1]))
            {
                return null;
            }
        }

        return map;
    }

    /// <summary>The column edges in points as they are on one page.</summary>
    static double[] Of(Table table, int page)
    {
        var sums = new double[table.ColumnCount + 1];
        var counts = new int[table.ColumnCount + 1];
        foreach (var cell in table.Cells)
        {
            if (cell.Place.Page == page && cell.Place.Box is { } box)
            {
                sums[cell.Column] += box.Left;
                counts[cell.Column]++;
                sums[cell.Column + cell.ColumnSpan] += box.Right;
                counts[cell.Column + cell.ColumnSpan]++;
            }
        }

        // An edge that no cell of this page has lies on the one before it: it can then match nothing, and nothing needs it.
        var edges = new double[sums.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = counts[i] > 0 ? sums[i] / counts[i] : i > 0 ? edges[i - 1] : table.Place.Box!.Value.Left;
        }

        return edges;
    }
}
