using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Tables;

/// <summary>Puts the rows of a table's continuation under it.</summary>
static class TableAppend
{
    /// <summary>One table of both.</summary>
    /// <param name="table">The table so far.</param>
    /// <param name="next">Its continuation, in the same columns (see <see cref="InColumns"/>).</param>
    /// <param name="repeated">First rows of the continuation that repeat the header; they are left out, the header is there already.</param>
    /// <param name="goesOn">Whether the first row that is left belongs to the last row of the table.</param>
    public static Table Of(Table table, Table next, int repeated, bool goesOn)
    {
        var cells = table.Cells.ToList();
        var first = table.RowCount - (goesOn ? 1 : 0); // where the continuation's first row comes to stand
        foreach (var cell in next.Cells.Where(c => c.Row >= repeated))
        {
            var moved = cell with { Row = cell.Row - repeated + first };
            var host = cell.Row == repeated ? cells.FindIndex(c => IsEndedAbove(c, table, moved)) : -1;
            if (host >= 0 && goesOn)
            {
                cells[host] = Joined(cells[host], Continued.IsRepeatOf(cells[host], moved) ? moved with { Lines = [] } : moved, moved.RowSpan - 1);
            }
            else if (host >= 0 && cells[host].RowSpan > 1 && moved.Lines.Count == 0 && moved.Nested.Count == 0 && moved.Column == 0)
            {
                cells[host] = Joined(cells[host], moved, moved.RowSpan); // a group's cell goes on beside the next page's rows
            }
            else
            {
                cells.Add(moved);
            }
        }

        return table with
        {
            Pages = [.. table.Pages.Union(next.Pages).Order()],
            RowCount = first + next.RowCount - repeated,
            Cells = [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)],
        };
    }

    /// <summary>The table in columns whose edges are numbered by <paramref name="edges"/>.</summary>
    public static Table InColumns(Table table, int[] edges) => edges[^1] == table.ColumnCount
        ? table
        : table with
        {
            ColumnCount = edges[^1],
            Cells = [.. table.Cells.Select(c => c with
            {
                Column = edges[c.Column],
                ColumnSpan = edges[c.Column + c.ColumnSpan] - edges[c.Column],
            })],
        };

    static bool IsEndedAbove(Cell cell, Table table, Cell below) =>
        cell.Row + cell.RowSpan == table.RowCount && cell.Column <= below.Column && below.Column < cell.Column + cell.ColumnSpan;

    static Cell Joined(Cell cell, Cell more, int rows) => cell with
    {
        RowSpan = cell.RowSpan + rows, Lines = [.. cell.Lines, .. more.Lines], Nested = [.. cell.Nested, .. more.Nested],
    };
}
