using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A table with its cells found by position, their texts joined once, and its header rows known.</summary>
sealed class TableView
{
    readonly Cell?[,] covering;
    readonly Dictionary<Cell, SourceText> texts;
    List<int>? dataRows;

    /// <summary>Prepares a table; <paramref name="headerRows"/> overrides what the table says when a stage knows better.</summary>
    public TableView(Table table, int? headerRows = null)
    {
        Table = table;
        covering = new Cell?[table.RowCount, table.ColumnCount];
        texts = new Dictionary<Cell, SourceText>(table.Cells.Count, ReferenceEqualityComparer.Instance);
        foreach (var cell in table.Cells)
        {
            texts[cell] = SourceText.Of(cell);
            for (var r = cell.Row; r < Math.Min(cell.Row + cell.RowSpan, table.RowCount); r++)
            {
                for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, table.ColumnCount); c++)
                {
                    covering[r, c] ??= cell;
                }
            }
        }

        HeaderRows = headerRows ?? HeaderRowFinder.Count(this);
    }

    /// <summary>The table as it was read.</summary>
    public Table Table { get; }

    /// <summary>How many of the first rows are header.</summary>
    public int HeaderRows { get; }

    /// <summary>Number of rows, header included.</summary>
    public int RowCount => Table.RowCount;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => Table.ColumnCount;

    /// <summary>The indices of the rows below the header.</summary>
    public IReadOnlyList<int> DataRows =>
        dataRows ??= [.. Enumerable.Range(HeaderRows, Math.Max(0, RowCount - HeaderRows)).Where(r => !IsRepeatedHeader(r))];

    /// <summary>The cell that covers a position; null for a hole.</summary>
    public Cell? CellAt(int row, int column) => row < 0 || column < 0 || column >= ColumnCount ? null : covering[row, column];

    /// <summary>The text of the cell that covers a position; empty for a hole.</summary>
    public SourceText At(int row, int column) => CellAt(row, column) is { } cell ? texts[cell] : Empty;

    /// <summary>The text of a cell that begins at this position; empty when another cell's span covers it.</summary>
    public SourceText Own(int row, int column) =>
        CellAt(row, column) is { } cell && cell.Row == row && cell.Column == column ? texts[cell] : Empty;

    /// <summary>The cells that begin in a row, left to right.</summary>
    public IEnumerable<Cell> CellsOf(int row) =>
        Enumerable.Range(0, ColumnCount).Select(c => covering[row, c]).Where((cell, c) => cell is not null && cell.Row == row && cell.Column == c)!;

    /// <summary>The text of a cell of this table.</summary>
    public SourceText TextOf(Cell cell) => texts[cell];

    /// <summary>A column's heading: the header rows over it, each cell once, top to bottom.</summary>
    public string Heading(int column) => string.Join(
        " ", Enumerable.Range(0, HeaderRows).Select(r => CellAt(r, column)).Where(c => c is not null).Distinct().Select(c => texts[c!].Text));

    /// <summary>Whether a row is one wide cell, or one filled cell in a row of blanks that begins at the first columns: a section heading.</summary>
    public Cell? SectionCell(int row)
    {
        var filled = CellsOf(row).Where(c => !texts[c].IsBlank).Take(2).ToList();
        if (filled.Count != 1 || ColumnCount < 2)
        {
            return null;
        }

        var isWide = filled[0].ColumnSpan * 2 > ColumnCount || (filled[0].ColumnSpan > 1 && filled[0].Column == 0);
        return isWide ? filled[0] : null;
    }

    static SourceText Empty { get; } = SourceText.Of([]);

    // A header printed again on the next page stays in a joined table when the joiner was not sure.
    bool IsRepeatedHeader(int row)
    {
        if (HeaderRows == 0)
        {
            return false;
        }

        var first = CellsOf(row).Select(c => texts[c].Text).ToList();
        return Enumerable.Range(0, HeaderRows).Any(h => first.Count > 1 && SameTexts(CellsOf(h).Select(c => texts[c].Text), first));
    }

    static bool SameTexts(IEnumerable<string> header, List<string> row)
    {
        var a = Model.Text.ThaiText.KeyOfCanonical(string.Concat(header));
        var b = Model.Text.ThaiText.KeyOfCanonical(string.Concat(row));
        return a.Length > 0 && Math.Abs(a.Length - b.Length) <= a.Length / 10 && Similarity.Of(a, b) > 0.9;
    }
}
