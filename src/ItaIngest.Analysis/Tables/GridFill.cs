using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>Puts words into the cells of a grid.</summary>
static class GridFill
{
    /// <summary>Text that starts this near a cell's left edge was set from that edge, and belongs to it however far it runs over, points.</summary>
    const double CellPadding = 9;

    /// <summary>The table with its words; <paramref name="words"/> are those whose middle lies in the grid.</summary>
    public static Table ToTable(Grid grid, IEnumerable<Word> words, IReadOnlyList<Table> inside, int page)
    {
        var perCell = new List<Word>?[grid.Cells.Count];
        var index = CellIndex(grid);
        foreach (var (word, y) in AtHeights(grid, words))
        {
            var cell = CellOf(grid, index, word, y);
            (perCell[cell] ??= []).Add(word);
        }

        var nested = inside.ToLookup(t => CellAt(grid, index, t.Place.Box!.Value.CenterX, t.Place.Box.Value.CenterY));
        var cells = grid.Cells.Select((c, i) => new Cell(
            c.Row, c.Column, c.RowSpan, c.ColumnSpan, perCell[i] is { } w ? LineBuilder.Build(w, page) : [], [.. nested[i]], Place.On(page, c.Box)));
        return new Table([page], grid.RowCount, grid.ColumnCount, 0, [.. cells], Place.On(page, grid.Box));
    }

    static int[,] CellIndex(Grid grid)
    {
        var index = new int[grid.RowCount, grid.ColumnCount];
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    index[r, c] = i;
                }
            }
        }

        return index;
    }

    /// <summary>
    /// Each word with the height that tells its row: its own middle, and for a scan the middle of its line in its column. A scan's lines
    /// are never quite level, and a number at the end of one may lie half over the ruling.
    /// </summary>
    static IEnumerable<(Word Word, double Y)> AtHeights(Grid grid, IEnumerable<Word> words)
    {
        foreach (var column in words.GroupBy(w => w.Origin == TextOrigin.Ocr ? Field(grid.Xs, w.Box.CenterX) : -1))
        {
            if (column.Key < 0)
            {
                foreach (var word in column)
                {
                    yield return (word, word.Box.CenterY);
                }

                continue;
            }

            foreach (var line in LineClusters.Of([.. column]))
            {
                var y = line.Sum(w => w.Box.CenterY * w.Box.Width) / Math.Max(line.Sum(w => w.Box.Width), 0.1);
                foreach (var word in line)
                {
                    yield return (word, y);
                }
            }
        }
    }

    static int CellOf(Grid grid, int[,] index, Word word, double y)
    {
        var middle = CellAt(grid, index, word.Box.CenterX, y);
        var box = grid.Cells[middle].Box;
        if (word.Box.Left >= box.Left - 1 || ThaiNumber.Parse(word.Text).IsValid)
        {
            return middle; // a number is set against the right edge, and runs over the left one
        }

        var start = CellAt(grid, index, word.Box.Left, y);
        return word.Box.Left - grid.Cells[start].Box.Left <= CellPadding ? start : middle;
    }

    static int CellAt(Grid grid, int[,] index, double x, double y) => index[Field(grid.Ys, y), Field(grid.Xs, x)];

    static int Field(double[] edges, double at)
    {
        var field = 0;
        while (field < edges.Length - 2 && at >= edges[field + 1])
        {
            field++;
        }

        return field;
    }
}
