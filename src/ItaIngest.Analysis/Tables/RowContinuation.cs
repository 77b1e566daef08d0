using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Whether the first row of a table's next page goes on with the last row of the page before: a row that breaks over a page leaves
/// empty the cells that were finished there, cells that all other rows fill.
/// </summary>
static class RowContinuation
{
    /// <summary>A column that this part of the rows fill is expected to be filled.</summary>
    const double UsuallyFilled = 0.8;

    /// <summary>A column numbers the rows when this part of its cells open with a number.</summary>
    const double UsuallyNumbered = 0.6;

    /// <summary>Rows are numbered in one of the first columns: a group may stand before ('ตัวชี้วัดที่ ๑' | '๑. โครงการ'); points of a method stand later.</summary>
    const int NumberedAmong = 2;

    /// <summary>Whether row <paramref name="row"/> of <paramref name="next"/> belongs to the last row of <paramref name="table"/>.</summary>
    /// <param name="table">The table so far, header marked.</param>
    /// <param name="next">Its continuation, in the same columns.</param>
    /// <param name="row">The first row of the continuation that is no header.</param>
    public static bool Is(Table table, Table next, int row)
    {
        var last = table.RowCount - 1;
        if (row >= next.RowCount || last < table.HeaderRowCount || IsOneCell(table, last) || IsOneCell(next, row))
        {
            return false;
        }

        var above = Texts(table, last);
        var below = Texts(next, row);
        var both = Enumerable.Range(0, table.ColumnCount).Where(c => above[c].Length > 0 && below[c].Length > 0).ToList();
        if (both.Exists(c => ThaiNumber.Parse(above[c]).IsValid && ThaiNumber.Parse(below[c]).IsValid))
        {
            return false; // a number does not go on over a page: these are two rows with their own values
        }

        if (below[0].Length > 0 && above[0].Length > 0 && Continued.IsRepeatOf(table.CellAt(last, 0)!, next.CellAt(row, 0)!))
        {
            return true;
        }

        if (Enumerable.Range(0, Math.Min(NumberedAmong, table.ColumnCount)).Any(c => CountsOn(table, c, below[c])))
        {
            return false; // the next number begins the next row, beside a group's cell that goes on empty
        }

        var numbered = Enumerable.Range(0, Math.Min(NumberedAmong, table.ColumnCount)).Where(c => IsNumbered(table, c)).Select(c => (int?)c).FirstOrDefault();
        if (numbered is { } column && below[column].Length > 0)
        {
            return above[column].Length > 0 && !OpensNumber(next.CellAt(row, column));
        }

        if (below[0].Length > 0)
        {
            return false;
        }

        if (NumberedRows.Are(table) && NumberedRows.GoesOn(next, row))
        {
            return true;
        }

        return below.Any(t => t.Length > 0)
            && Enumerable.Range(0, table.ColumnCount).Any(c => above[c].Length > 0 && below[c].Length == 0 && Filled(table, c) >= UsuallyFilled);
    }

    static bool IsOneCell(Table table, int row) => table.CellAt(row, 0) is { } cell && table.ColumnCount > 1 && cell.ColumnSpan == table.ColumnCount;

    static string[] Texts(Table table, int row) =>
        [.. Enumerable.Range(0, table.ColumnCount).Select(c => table.CellAt(row, c) is { } cell && cell.Column == c ? CellText.Of(cell.Lines) : string.Empty)];

    static double Filled(Table table, int column) => Share(table, column, c => c.Lines.Count > 0);

    static bool IsNumbered(Table table, int column) => Filled(table, column) is var filled and > 0 && Share(table, column, OpensNumber) >= UsuallyNumbered * filled;

    /// <summary>Whether a column counts the rows (1, 2, 3: points within cells begin anew in each row) and a text opens with the number that is next.</summary>
    static bool CountsOn(Table table, int column, string below)
    {
        var numbers = Enumerable.Range(table.HeaderRowCount, table.RowCount - table.HeaderRowCount)
            .Select(r => table.CellAt(r, column)).OfType<Cell>().Distinct().Where(c => c.Lines.Count > 0).Select(c => OpeningNumber(c.Lines[0].Text)).ToList();
        var inOrder = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second is { } later && later == pair.First + 1);
        return numbers.Count > 1 && inOrder >= UsuallyNumbered * (numbers.Count - 1) && OpeningNumber(below) is { } next && next == numbers[^1] + 1;
    }

    static int? OpeningNumber(string text) => WrappedRows.NumberOf(text) is { } number ? number
        : ThaiNumber.Parse(text) is { IsValid: true, Value: var value } && value == decimal.Truncate(value) && value is > 0 and < 1000 ? (int)value : null;

    static double Share(Table table, int column, Func<Cell, bool> isSo)
    {
        var cells = Enumerable.Range(table.HeaderRowCount, table.RowCount - table.HeaderRowCount)
            .Select(r => table.CellAt(r, column)).Where(c => c is not null && c.ColumnSpan < table.ColumnCount).ToList();
        return cells.Count == 0 ? 0 : (double)cells.Count(c => isSo(c!)) / cells.Count;
    }

    /// <summary>A line may open with a group's name and the number come in the next ('แบบวัด EIT' / '๕. ...').</summary>
    static bool OpensNumber(Cell? cell) =>
        cell is not null && cell.Lines.Any(l => l.Text.Length > 0 && (ThaiNumber.IsDigit(l.Text[0]) || ThaiText.IsPoint(l.Text)));
}
