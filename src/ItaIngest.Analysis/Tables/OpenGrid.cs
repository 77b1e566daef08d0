using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Tables ruled between their rows only: horizontal rules of one width under each other. Their columns are the strips that nearly all lines
/// between them leave white; a cell that covers such a strip spans the columns beside it (a section row, a head over two columns).
/// </summary>
static class OpenGrid
{
    /// <summary>Rules belong together when both of their ends differ by less than this, points.</summary>
    const double SameEnd = 6;

    /// <summary>Fewer fields than this between rules are a frame around text; their rows are left to <see cref="AlignedGrid"/>.</summary>
    const int FewestFields = 3;

    /// <summary>A strip parts columns when no more than this part of the lines crosses it.</summary>
    const double Crossing = 0.2;

    /// <summary>The strip is at least this wide, in line heights.</summary>
    const double Gutter = 0.8;

    /// <summary>The tables between rules, among words that are in no other table.</summary>
    /// <param name="rulings">The page's rulings.</param>
    /// <param name="words">The words that no ruled grid took.</param>
    /// <param name="taken">Where ruled grids stand.</param>
    public static IEnumerable<Grid> Find(IReadOnlyList<Ruling> rulings, IReadOnlyList<Word> words, IReadOnlyList<Box> taken)
    {
        var rules = RulingLine.Horizontals(rulings, SameEnd).Where(r => !taken.Any(t => t.Contains((r.From + r.To) / 2, r.At))).ToList();
        foreach (var run in Runs(rules))
        {
            var (left, right) = (run.Min(r => r.From), run.Max(r => r.To));
            double[] ys = [.. run.Select(r => r.At).Order()];
            var inside = words.Where(w => w.Box.CenterX > left && w.Box.CenterX < right && w.Box.CenterY > ys[0] && w.Box.CenterY < ys[^1]).ToList();
            if (ys.Length > FewestFields && ToGrid(left, right, WithoutEmpty(ys, inside), inside) is { } grid)
            {
                yield return grid;
            }
        }
    }

    /// <summary>The fields of a box that has rules between its rows and none between its columns; null where its words show no columns.</summary>
    public static Grid? InColumns(Grid grid, IReadOnlyList<Word> words) =>
        grid.ColumnCount > 1 || grid.RowCount < FewestFields ? null : ToGrid(grid.Xs[0], grid.Xs[1], grid.Ys, words);

    static IEnumerable<List<RulingLine>> Runs(List<RulingLine> rules)
    {
        var left = rules.ToList();
        while (left.Count > 0)
        {
            var first = left[0];
            var run = left.FindAll(r => Math.Abs(r.From - first.From) < SameEnd && Math.Abs(r.To - first.To) < SameEnd);
            left.RemoveAll(run.Contains);
            yield return run;
        }
    }

    /// <summary>Without the second stroke of a double rule: nothing is printed between the two.</summary>
    static double[] WithoutEmpty(double[] ys, List<Word> words) =>
        [.. ys.Where((y, i) => i == 0 || words.Exists(w => w.Box.CenterY > ys[i - 1] && w.Box.CenterY < y))];

    static Grid? ToGrid(double left, double right, double[] ys, IReadOnlyList<Word> words)
    {
        if (ys.Length <= FewestFields || words.Count == 0)
        {
            return null;
        }

        var height = LineClusters.UsualHeight(words);
        var lines = LineClusters.Of(words).ConvertAll(l => AlignedRows.Pieces(l, Gutter * height));
        double[] xs = [left, .. Edges(lines, left, right, Gutter * height), right];
        if (xs.Length < 3)
        {
            return null;
        }

        var rows = Enumerable.Range(0, ys.Length - 1).Select(r => lines.FindAll(l => Middle(l) > ys[r] && Middle(l) < ys[r + 1])).ToList();
        var cells = rows.SelectMany((row, r) => AlignedRows.Cells(r, row, xs, ys)).ToList();
        return IsTable(cells, ys.Length - 1, words) ? new Grid(xs, ys, cells) : null;
    }

    /// <summary>
    /// Text between rules now and then shows a gap, and a form has its labels beside what was filled in. In a table two of three rows fill
    /// two columns, and it has heads or a column of figures.
    /// </summary>
    static bool IsTable(List<GridCell> cells, int rows, IReadOnlyList<Word> words)
    {
        var texts = cells.ConvertAll(c => (Cell: c, Text: string.Join(' ', words.Where(w => c.Box.Contains(w.Box.CenterX, w.Box.CenterY)).Select(w => w.Text))));
        var filled = texts.FindAll(t => t.Text.Length > 0);
        var isFilled = filled.GroupBy(t => t.Cell.Row).Count(r => r.Count() > 1) * 3 >= rows * 2;
        var hasHeads = HeaderRows.AreHeads(filled.FindAll(t => t.Cell.Row == 0).ConvertAll(t => t.Text));
        var hasFigures = filled.Where(t => t.Cell.Column > 0 && t.Cell.Row > 0).GroupBy(t => t.Cell.Column)
            .Any(c => c.Count() > 1 && c.Count(t => FigureText.Is(t.Text)) * 2 > c.Count());
        return isFilled && (hasHeads || hasFigures);
    }

    static double Middle(List<Box> line) => line.Average(p => p.CenterY);

    static IEnumerable<double> Edges(List<List<Box>> lines, double left, double right, double gutter)
    {
        var steps = (int)Math.Ceiling(right - left);
        var crossed = new int[steps + 1];
        foreach (var piece in lines.SelectMany(l => l))
        {
            for (var x = Math.Max(0, (int)(piece.Left - left)); x <= Math.Min(steps, (int)(piece.Right - left)); x++)
            {
                crossed[x]++;
            }
        }

        var most = (int)(Crossing * lines.Count);
        var from = -1;
        for (var x = 0; x <= steps; x++)
        {
            if (crossed[x] <= most)
            {
                from = from < 0 ? x : from;
                continue;
            }

            if (from > 0 && x - from >= gutter)
            {
                yield return left + Whitest(crossed, from, x);
            }

            from = -1;
        }
    }

    /// <summary>The middle of the last of the strip's parts that the fewest lines cross: words run out to the right, so the next column is near.</summary>
    static double Whitest(int[] crossed, int from, int to)
    {
        var least = crossed[from..to].Min();
        var end = to - 1;
        while (crossed[end] > least)
        {
            end--;
        }

        var start = end;
        while (start > from && crossed[start - 1] == least)
        {
            start--;
        }

        return (start + end + 1) / 2.0;
    }
}
