using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Rows that no ruling parts, as in ledgers and budgets: within one ruled field several columns have figures on the same base lines, or the
/// first column numbers what stands beside it. Such a field is as many rows as it has figures.
/// </summary>
static class LedgerRows
{
    /// <summary>Lines of two columns are one row when their middles differ by less than this part of the letters' height.</summary>
    const double SameLine = 0.5;

    /// <summary>Columns of figures that must agree: one alone may be a figure with its change or remark below it.</summary>
    const int AgreeingColumns = 2;

    /// <summary>The grid with such fields cut into their rows.</summary>
    /// <param name="grid">As ruled.</param>
    /// <param name="words">The words that lie in it.</param>
    public static Grid Split(Grid grid, IReadOnlyList<Word> words)
    {
        if (words.Count == 0)
        {
            return grid;
        }

        var height = LineClusters.UsualHeight(words);
        var cuts = new List<(int Row, double[] Edges, HashSet<int> Whole)>();
        for (var row = 0; row < grid.RowCount; row++)
        {
            if (grid.Ys[row + 1] - grid.Ys[row] < 2 * height)
            {
                continue;
            }

            var band = words.Where(w => w.Box.CenterY >= grid.Ys[row] && w.Box.CenterY <= grid.Ys[row + 1]).ToList();
            if (band.Count(w => FigureText.Is(w.Text)) > 1 && CutsOf(grid, row, band, height) is { } cut)
            {
                cuts.Add((row, cut.Edges, cut.Whole));
            }
        }

        // from the last row up, so that the numbers of the rows still to come stay
        cuts.Reverse();
        return cuts.Aggregate(grid, (g, cut) => Cut(g, cut.Row, cut.Edges, cut.Whole));
    }

    static (double[] Edges, HashSet<int> Whole)? CutsOf(Grid grid, int row, IReadOnlyList<Word> words, double height)
    {
        var columns = grid.Cells.Where(c => c.Row == row && c.RowSpan == 1)
            .Select(c => (c.Column, Lines: LinesIn(c, words))).Where(c => c.Lines.Count > 0).ToList();
        if (Anchors(columns, height) is not { } anchors)
        {
            return null;
        }

        // A cell that has a line at one row alone, or at none, stands for all of them: a group's name.
        var whole = columns.Where(c => c.Lines.Count(l => IsAt(l.Y, anchors, height)) < 2).Select(c => c.Column).ToHashSet();
        var lines = columns.Where(c => !whole.Contains(c.Column)).SelectMany(c => c.Lines).Select(l => l.Y).Order().ToList();
        return (Edges(anchors, lines, height), whole);
    }

    static List<(double Y, string Text)> LinesIn(GridCell cell, IReadOnlyList<Word> words)
    {
        var inside = words.Where(w => cell.Box.Contains(w.Box.CenterX, w.Box.CenterY)).ToList();
        return inside.Count == 0 ? [] : [.. LineClusters.Of(inside).Select(l => (l.Average(w => w.Box.CenterY), string.Join(' ', l.Select(w => w.Text))))];
    }

    /// <summary>The middles of the lines that begin (or end) a row; null where the field is one row.</summary>
    static double[]? Anchors(List<(int Column, List<(double Y, string Text)> Lines)> columns, double height)
    {
        var figures = columns.Where(c => c.Column > 0 && c.Lines.Count > 1 && c.Lines.TrueForAll(l => FigureText.Is(l.Text)) && c.Lines.Exists(l => !FigureText.IsDash(l.Text))).ToList();
        foreach (var (_, lines) in figures)
        {
            var agreeing = columns.Count(c => c.Column > 0 && c.Lines.TrueForAll(l => FigureText.Is(l.Text)) && AreSame(c.Lines, lines, height));
            if (agreeing >= AgreeingColumns)
            {
                return [.. lines.Select(l => l.Y)];
            }
        }

        var numbers = columns.Find(c => c.Column == 0);
        return numbers.Lines is { Count: > 1 } && AreRowNumbers(numbers.Lines) && columns.Exists(c => c.Column > 0 && numbers.Lines.TrueForAll(n => c.Lines.Exists(l => Math.Abs(l.Y - n.Y) < SameLine * height)))
            ? [.. numbers.Lines.Select(l => l.Y)]
            : null;
    }

    static bool AreRowNumbers(List<(double Y, string Text)> lines)
    {
        var numbers = lines.ConvertAll(l => ThaiNumber.Parse(l.Text.Trim().TrimEnd('.')));
        return numbers.TrueForAll(n => n.IsValid) && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second.Value == pair.First.Value + 1);
    }

    static bool AreSame(List<(double Y, string Text)> a, List<(double Y, string Text)> b, double height) =>
        a.Count == b.Count && a.Zip(b).All(pair => Math.Abs(pair.First.Y - pair.Second.Y) < SameLine * height);

    static bool IsAt(double y, double[] anchors, double height) => anchors.Any(a => Math.Abs(a - y) < SameLine * height);

    /// <summary>
    /// Where the field is cut. Words that wrap stand below their row's figures, unless the figures stand on the last line of their words.
    /// </summary>
    static double[] Edges(double[] anchors, List<double> lines, double height)
    {
        var near = SameLine * height;
        var above = lines.FindAll(y => y < anchors[0] - near);
        var isBelow = above.Count > 0 && !lines.Exists(y => y > anchors[^1] + near);
        var edges = new List<double>();
        for (var i = isBelow ? 1 : 0; i < anchors.Length; i++)
        {
            var (from, to) = (i == 0 ? double.NegativeInfinity : anchors[i - 1], anchors[i]);
            var between = lines.FindAll(y => y > from + near && y < to - near);
            if (i == 0 && between.Count == 0)
            {
                continue; // nothing stands over the first row
            }

            edges.Add(between.Count == 0 ? (from + to) / 2 : isBelow ? (from + between[0]) / 2 : (between[^1] + to) / 2);
        }

        return [.. edges];
    }

    static Grid Cut(Grid grid, int row, double[] edges, HashSet<int> whole)
    {
        double[] ys = [.. grid.Ys[..(row + 1)], .. edges, .. grid.Ys[(row + 1)..]];
        var cells = grid.Cells.SelectMany(c =>
            c.Row > row ? [c with { Row = c.Row + edges.Length }]
            : c.Row + c.RowSpan <= row ? [c]
            : c.RowSpan > 1 || whole.Contains(c.Column) ? [c with { RowSpan = c.RowSpan + edges.Length }]
            : Enumerable.Range(row, edges.Length + 1).Select(r => c with { Row = r }));
        return new Grid(grid.Xs, ys, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)
            .Select(c => c with { Box = Grid.BoxOf(grid.Xs, ys, c.Row, c.Column, c.RowSpan, c.ColumnSpan) })]);
    }
}
