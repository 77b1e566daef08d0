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

    /// <summary>Lines farther apart than this many heights are not of one row.</summary>
    const double FarLine = 2.5;

    /// <summary>The tables between rules, among words that are in no other table.</summary>
    /// <param name="rulings">The page's rulings.</param>
    /// <param name="words">The words that no ruled grid took.</param>
    /// <param name="taken">Where ruled grids stand.</param>
    /// <param name="before">The columns with which the page before ends; null for none.</param>
    /// <param name="behind">The columns with which the next page begins, where they are more than this page shows; null for none.</param>
    public static IEnumerable<Grid> Find(
        IReadOnlyList<Ruling> rulings, IReadOnlyList<Word> words, IReadOnlyList<Box> taken, UnruledColumns? before, UnruledColumns? behind)
    {
        var rules = RulingLine.Horizontals(rulings, SameEnd).Where(r => !taken.Any(t => t.Contains((r.From + r.To) / 2, r.At))).ToList();
        foreach (var run in OpenParts.Runs(rules, SameEnd))
        {
            var (left, right) = (run.Min(r => r.From), run.Max(r => r.To));
            var across = WithoutPageNumbers(words, run).FindAll(w => w.Box.CenterX > left && w.Box.CenterX < right);
            var partial = rules.FindAll(r => r.From > left - SameEnd && r.To < right + SameEnd && r.Length < right - left - (2 * SameEnd));
            foreach (var ys in OpenParts.Of([.. run.Select(r => r.At).Order()], across))
            {
                // a row goes on here only from a page that ends with one, and begins where its columns do: a caption is as short
                var isFirst = !rules.Exists(r => r.At < ys[0] - SameEnd && r.From < right && r.To > left);
                var isLast = !rules.Exists(r => r.At > ys[^1] + SameEnd && r.From < right && r.To > left);
                var found = WithOpenEnds(left, right, ys, partial, across, isFirst && before?.IsBetween(left, right) == true ? before : null, isLast);
                if ((isFirst ? before : null) is { } columns && (found is null || found.ColumnCount < columns.Xs.Length - 1))
                {
                    found = ContinuedGrid.BetweenRules(columns, ys, Within(across, ys), left, right, head: 0) ?? found;
                }

                if (isLast && behind is not null && found is not null && found.ColumnCount < behind.Xs.Length - 1)
                {
                    double[] parted = [.. ys.Concat(partial.Where(r => r.At > ys[0] && r.At < ys[^1]).Select(r => r.At)).Order()];
                    found = ContinuedGrid.BetweenRules(behind, parted, Within(across, ys), left, right, ys[1]) ?? found;
                }

                if (found is { } grid)
                {
                    yield return grid;
                }
            }
        }
    }

    static List<Word> Within(List<Word> words, double[] ys) => words.FindAll(w => w.Box.CenterY > ys[0] && w.Box.CenterY < ys[^1]);

    /// <summary>The words without page numbers above and below the rules: a table as wide as the page may reach over half of 'หน้า 3'.</summary>
    static List<Word> WithoutPageNumbers(IReadOnlyList<Word> words, List<RulingLine> rules)
    {
        var (top, bottom) = (rules.Min(r => r.At), rules.Max(r => r.At));
        var outside = words.Where(w => w.Box.CenterY < top || w.Box.CenterY > bottom).ToList();
        var numbers = outside.Count == 0 ? [] : LineClusters.Of(outside).FindAll(l => PageNumber.Is(string.Join(' ', l.Select(w => w.Text))))
            .SelectMany(l => l).ToHashSet<Word>(ReferenceEqualityComparer.Instance);
        return [.. words.Where(w => !numbers.Contains(w))];
    }

    /// <summary>The grid between rules, with the ends of rows that break over the page and have no rule there; else without them.</summary>
    static Grid? WithOpenEnds(
        double left, double right, double[] ys, List<RulingLine> partial, IReadOnlyList<Word> words, UnruledColumns? before, bool isLast)
    {
        if (ys.Length < 2)
        {
            return null;
        }

        var lines = LineClusters.Of(words);
        var above = lines.FindAll(l => Middle(l) < ys[0]);
        var below = lines.FindAll(l => Middle(l) > ys[^1]);
        // a running head stands apart from the row that goes on, a caption says that the table does
        var head = Near(above.AsEnumerable().Reverse().TakeWhile(l => !Continued.IsSaidBy(string.Join(' ', l.Select(w => w.Text)))));
        var tail = Near(below);
        double[] start = before is not null && head.Count > 0 && above.Count - head.Count < 2 && head.TrueForAll(before.IsWithin) && !OpenParts.IsHead(OpenParts.Between(words, ys[0], ys[1])) ? [head.SelectMany(l => l).Min(w => w.Box.Top) - 1] : [];
        double[] end = isLast && tail.Count > 0 && below.Count - tail.Count < 2 ? [tail.SelectMany(l => l).Max(w => w.Box.Bottom) + 1] : [];
        double[][] extents = [[.. start, .. ys, .. end], [.. ys, .. end], [.. start, .. ys], ys];
        foreach (var all in extents.DistinctBy(e => (e[0], e[^1]))) // without open ends they are one and the same
        {
            var inside = words.Where(w => w.Box.CenterY > all[0] && w.Box.CenterY < all[^1]).ToList();
            double[] merged = [.. all.Concat(partial.Where(r => r.At > ys[0] && r.At < ys[^1]).Select(r => r.At)).Order()];
            if (ToGrid(left, right, WithoutEmpty(merged, inside), partial, inside) is { } grid && AreFree(all.Length > ys.Length ? grid : null, ys, lines))
            {
                return grid;
            }
        }

        return null;
    }

    /// <summary>The lines from the rule on that follow each other closely.</summary>
    static List<List<Word>> Near(IEnumerable<List<Word>> lines)
    {
        var near = new List<List<Word>>();
        foreach (var line in lines)
        {
            if (near.Count > 0 && Math.Abs(Middle(line) - Middle(near[^1])) > FarLine * LineClusters.UsualHeight(line))
            {
                break;
            }

            near.Add(line);
        }

        return near;
    }

    /// <summary>Whether no line outside of the rules covers a gutter: text above or below a table does.</summary>
    static bool AreFree(Grid? grid, double[] ys, List<List<Word>> lines) => grid is null || lines
        .FindAll(l => (Middle(l) > grid.Ys[0] && Middle(l) < ys[0]) || (Middle(l) > ys[^1] && Middle(l) < grid.Ys[^1]))
        .TrueForAll(l => AlignedRows.Pieces(l, AlignedExtent.Gutter * LineClusters.UsualHeight(l)).TrueForAll(p => !grid.Xs[1..^1].Any(x => p.Left < x && p.Right > x)));

    static double Middle(List<Word> line) => line.Average(w => w.Box.CenterY);

    /// <summary>The fields of a box that has rules between its rows and none between its columns; null where its words show no columns.</summary>
    public static Grid? InColumns(Grid grid, IReadOnlyList<Word> words) =>
        grid.ColumnCount > 1 || grid.RowCount < FewestFields ? null : ToGrid(grid.Xs[0], grid.Xs[1], grid.Ys, [], words);

    /// <summary>Without the second stroke of a double rule: nothing is printed between the two.</summary>
    static double[] WithoutEmpty(double[] ys, List<Word> words) =>
        [.. ys.Where((y, i) => i == 0 || words.Exists(w => w.Box.CenterY > ys[i - 1] && w.Box.CenterY < y))];

    static Grid? ToGrid(double left, double right, double[] ys, List<RulingLine> partial, IReadOnlyList<Word> words)
    {
        if (ys.Length < 3 || words.Count == 0)
        {
            return null;
        }

        var height = LineClusters.UsualHeight(words);
        var printed = LineClusters.Of(words);
        var lines = printed.ConvertAll(l => AlignedRows.Pieces(l, AlignedExtent.Gutter * height));
        // two storeys of heads have a rule over some columns between them
        var head = ys.Skip(1).First(y => y == ys[^1] || !partial.Exists(r => Math.Abs(r.At - y) < 0.5));
        double[] xs = [left, .. OpenColumns.Edges(printed, head, left, right, height), right];
        if (xs.Length < 3)
        {
            return null;
        }

        var rows = Enumerable.Range(0, ys.Length - 1).Select(r => lines.FindAll(l => Middle(l) > ys[r] && Middle(l) < ys[r + 1])).ToList();
        var cells = rows.SelectMany((row, r) => IsSection(row, r, xs) ? [new GridCell(r, 0, 1, xs.Length - 1, Grid.BoxOf(xs, ys, r, 0, 1, xs.Length - 1))]
            : AlignedRows.Cells(r, row, xs, ys)).ToList();
        cells = Merged(cells, xs, ys, partial);
        return IsTable(cells, ys.Length - 1, words) ? new Grid(xs, ys, cells) : null;
    }

    /// <summary>A line alone in the first column between two rules, in a table of three columns or more, heads the rows below it.</summary>
    static bool IsSection(List<List<Box>> row, int index, double[] xs) => index > 0 && xs.Length > 3 && row is [[var only]] && only.Right < xs[1];

    /// <summary>The cells with those made one that a rule over other columns only does not part.</summary>
    static List<GridCell> Merged(List<GridCell> cells, double[] xs, double[] ys, List<RulingLine> partial)
    {
        var result = new List<GridCell>();
        foreach (var cell in cells)
        {
            var rule = partial.Find(r => Math.Abs(r.At - ys[cell.Row]) < 0.5);
            var isParted = cell.Row == 0 || rule.Length <= 0 || (rule.From < cell.Box.CenterX && rule.To > cell.Box.CenterX);
            var above = isParted ? -1 : result.FindIndex(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan && c.Row + c.RowSpan == cell.Row);
            if (above < 0)
            {
                result.Add(cell);
            }
            else
            {
                var host = result[above];
                result[above] = host with { RowSpan = host.RowSpan + 1, Box = Grid.BoxOf(xs, ys, host.Row, host.Column, host.RowSpan + 1, host.ColumnSpan) };
            }
        }

        return result;
    }

    /// <summary>
    /// Text between rules now and then shows a gap, and a form has its labels beside what was filled in. In a table two of three rows fill
    /// two columns, and it has heads, a column of figures, or nearly every field of three columns or more filled.
    /// </summary>
    static bool IsTable(List<GridCell> cells, int rows, IReadOnlyList<Word> words)
    {
        var texts = cells.ConvertAll(c => (Cell: c, Text: string.Join(' ', words.Where(w => c.Box.Contains(w.Box.CenterX, w.Box.CenterY)).Select(w => w.Text))));
        var filled = texts.FindAll(t => t.Text.Length > 0);
        var byRow = filled.GroupBy(t => t.Cell.Row).ToList();
        var sections = byRow.Count(r => r.Count() == 1 && r.First().Cell is { Column: 0, ColumnSpan: > 1 });
        var isFilled = byRow.Count(r => r.Count() > 1) is > 1 and var full && full * 3 >= (rows - sections) * 2;
        var hasHeads = HeaderRows.AreHeads(filled.FindAll(t => t.Cell.Row == 0).ConvertAll(t => t.Text));
        var figures = filled.Where(t => t.Cell.Column > 0 && t.Cell.Row > 0).GroupBy(t => t.Cell.Column)
            .Where(c => c.Count(t => FigureText.Is(t.Text)) * 2 > c.Count()).ToList();
        var columns = cells.Max(c => c.Column + c.ColumnSpan);
        var isFull = columns > 2 && byRow.Count(r => r.Count() >= columns - 1) is > 1 and var whole && whole * 3 >= (rows - sections) * 2;
        return isFilled && (hasHeads || isFull || (rows >= FewestFields ? figures.Exists(c => c.Count() > 1) : figures.Count > 1));
    }

    static double Middle(List<Box> line) => line.Average(p => p.CenterY);
}
