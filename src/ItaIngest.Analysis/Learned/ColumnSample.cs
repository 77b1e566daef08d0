using ItaIngest.Analysis.Extraction;

namespace ItaIngest.Analysis.Learned;

/// <summary>What is known of a column before it is understood; texts are canonical.</summary>
/// <param name="Heading">Its own heading: the lowest storey.</param>
/// <param name="Parent">The headings above it over several columns; empty for one storey.</param>
/// <param name="Left">The whole heading of the column on its left; empty at the edge.</param>
/// <param name="Right">The whole heading of the column on its right; empty at the edge.</param>
/// <param name="Index">Its position from 0.</param>
/// <param name="Count">How many columns the table has.</param>
/// <param name="Cells">The texts of its first cells, blanks left out.</param>
/// <param name="RowCount">How many rows were looked at for <paramref name="Cells"/>.</param>
sealed record ColumnSample(
    string Heading, string Parent, string Left, string Right, int Index, int Count, IReadOnlyList<SourceText> Cells, int RowCount)
{
    /// <summary>More rows say nothing new about what a column holds.</summary>
    const int MostRows = 12;

    /// <summary>A column of a table.</summary>
    public static ColumnSample Of(TableView table, int column)
    {
        var rows = table.DataRows.Take(MostRows).ToList();
        return new ColumnSample(
            table.HeaderRows == 0 ? "" : table.At(table.HeaderRows - 1, column).Text,
            Parents(table, column),
            column == 0 ? "" : table.Heading(column - 1),
            column == table.ColumnCount - 1 ? "" : table.Heading(column + 1),
            column,
            table.ColumnCount,
            [.. rows.Select(r => table.Own(r, column)).Where(t => !t.IsBlank)],
            rows.Count);
    }

    static string Parents(TableView table, int column)
    {
        var own = table.CellAt(table.HeaderRows - 1, column);
        return string.Join(" ", Enumerable.Range(0, Math.Max(0, table.HeaderRows - 1))
            .Select(r => table.CellAt(r, column)).Where(c => c is not null && !ReferenceEquals(c, own)).Distinct().Select(c => table.TextOf(c!).Text));
    }
}
