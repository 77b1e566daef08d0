using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Tables whose first column numbers their rows ('ที่', 'ลำดับ'): a row that has neither a number nor a title, and no figures of its
/// own, goes on with the row above, wherever on the page it stands.
/// </summary>
static class NumberedRows
{
    /// <summary>Column heads that say that a column numbers the rows.</summary>
    static readonly string[] NumberHeads = ["ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ข้อที่", "no", "no."];

    /// <summary>Whether the first column numbers the rows: 1, 2, 3, with blanks between; one number is enough under a head that says so.</summary>
    public static bool Are(Table table)
    {
        if (table.ColumnCount < 3)
        {
            return false;
        }

        var numbers = new List<decimal>();
        foreach (var cell in table.Cells.Where(c => c.Column == 0 && c.ColumnSpan == 1 && c.Row >= table.HeaderRowCount && c.Lines.Count > 0))
        {
            var text = CellText.Of(cell.Lines).TrimEnd('.');
            if (ThaiNumber.Parse(text) is not { IsValid: true, Value: var number } || decimal.Truncate(number) != number)
            {
                return false;
            }

            numbers.Add(number);
        }

        var inOrder = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1);
        return numbers.Count > 0 && (inOrder * 2 > numbers.Count || (numbers.Count == 1 && HasNumberHead(table)));
    }

    /// <summary>Whether a row of a table with numbered rows goes on with the row above it.</summary>
    public static bool GoesOn(Table table, int row)
    {
        var cells = table.Cells.Where(c => c.Row == row).ToList();
        return cells.Count > 2
            && cells.All(c => c.RowSpan == 1 && (c.Column > 1 || c.Lines.Count == 0))
            && cells.Exists(c => c.Column == 0) && cells.Exists(c => c.Column == 1)
            && cells.Exists(c => c.Lines.Count > 0)
            && !cells.Exists(c => c.Lines.Count > 0 && FigureText.Is(CellText.Of(c.Lines)));
    }

    /// <summary>The table with such rows laid to the rows they belong to.</summary>
    public static Table Folded(Table table)
    {
        if (!Are(table))
        {
            return table;
        }

        var cells = new List<Cell>();
        var rows = table.HeaderRowCount;
        cells.AddRange(table.Cells.Where(c => c.Row < rows));
        for (var row = table.HeaderRowCount; row < table.RowCount; row++)
        {
            var here = table.Cells.Where(c => c.Row == row).ToList();
            if (row > table.HeaderRowCount && GoesOn(table, row) && here.TrueForAll(c => HostOf(cells, rows, c) >= 0))
            {
                foreach (var cell in here)
                {
                    var host = HostOf(cells, rows, cell);
                    cells[host] = cells[host] with { Lines = [.. cells[host].Lines, .. cell.Lines], Nested = [.. cells[host].Nested, .. cell.Nested] };
                }
            }
            else
            {
                cells.AddRange(here.Select(c => c with { Row = rows }));
                rows++;
            }
        }

        // a cell over several rows may have lost some of them
        return table with { RowCount = rows, Cells = [.. cells.Select(c => c with { RowSpan = Math.Min(c.RowSpan, rows - c.Row) })] };
    }

    static int HostOf(List<Cell> cells, int rows, Cell cell) =>
        cells.FindLastIndex(c => c.Row == rows - 1 && c.RowSpan == 1 && c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan && c.ColumnSpan < 3);

    static bool HasNumberHead(Table table) => table.Cells.Any(c => c.Column == 0 && c.Row < table.HeaderRowCount
        && NumberHeads.Contains(ThaiText.Key(CellText.Of(c.Lines)), StringComparer.Ordinal));
}
