using System.Globalization;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>The numbers of a table by row and column, the rows' kinds and the columns' headings.</summary>
sealed class TableFigures
{
    /// <summary>A label or figure is no longer than this; longer texts are sentences ('รวมพื้นที่ดำเนินการทั้งสิ้นของแผนงานบริหารทั่วไป' has 45 signs).</summary>
    const int LongestLabel = 60;

    readonly Printed?[,] figures;
    readonly string[] headings;

    /// <param name="table">The table.</param>
    /// <param name="index">Its index in the record.</param>
    /// <param name="origin">Where the document's text came from, for tables whose cells do not say.</param>
    public TableFigures(TableRecord table, int index, TextOrigin origin)
    {
        Table = table;
        (RowCount, ColumnCount) = (table.Rows.Count, table.Rows.Select(r => r.Count).DefaultIfEmpty(0).Max());
        figures = new Printed?[RowCount, ColumnCount];
        for (var r = 0; r < RowCount; r++)
        {
            for (var c = 0; c < ColumnCount; c++)
            {
                figures[r, c] = Read(table, index, r, c, origin);
            }
        }

        headings = [.. Enumerable.Range(0, ColumnCount).Select(c => string.Join(' ', Path(c)))];
        Kinds = [.. table.Rows.Select(KindOf)];
    }

    /// <summary>The table.</summary>
    public TableRecord Table { get; }

    /// <summary>Rows below the header.</summary>
    public int RowCount { get; }

    /// <summary>Columns.</summary>
    public int ColumnCount { get; }

    /// <summary>What each row is.</summary>
    public IReadOnlyList<RowKind> Kinds { get; }

    /// <summary>The number of a cell; null where there is none.</summary>
    public Printed? At(int row, int column) => figures[row, column];

    /// <summary>
    /// Whether something stands in a cell that is no number, in a column of numbers: a misread figure, or two that ran together. A sum
    /// over it is open.
    /// </summary>
    public bool IsOpen(int row, int column) =>
        figures[row, column] is null && column < Table.Rows[row].Count && Table.Rows[row][column].Trim() is { Length: > 0 } text
        && NumericCell.Parse(text).Problem != NumericCell.None && TotalWords.KindOf(text) == RowKind.Item;

    /// <summary>A column's heading, header rows joined.</summary>
    public string Heading(int column) => headings[column];

    /// <summary>A column's heading, from the top header row down, each text once.</summary>
    public IReadOnlyList<string> Path(int column) =>
        [.. Table.Header.Where(h => column < h.Count).Select(h => h[column].Trim()).Where(h => h.Length > 0).Distinct()];

    // A total's label is the row's only words: 'รวม' somewhere in a row of words is a word.
    static RowKind KindOf(IReadOnlyList<string> row)
    {
        var words = row.Where(t => t.Any(char.IsLetter) && !NumericCell.Parse(t).IsValid).ToList();
        return words.Count is 1 or 2 && words[0].Length <= LongestLabel ? TotalWords.KindOf(words[0].Trim()) : RowKind.Item;
    }

    // Dates, fractions and numbers of sections are no figures.
    static Printed? Read(TableRecord table, int index, int row, int column, TextOrigin origin)
    {
        var text = column < table.Rows[row].Count ? table.Rows[row][column] : "";
        if (text.Length is 0 or > LongestLabel || text.Contains('/', StringComparison.Ordinal) || NumericCell.Parse(text, isChange: true) is not { IsValid: true } parsed)
        {
            return null;
        }

        var spot = table.Figures?.ElementAtOrDefault(row)?.ElementAtOrDefault(column);
        var place = spot?.Place ?? new Place(table.Pages is [var only] ? only : null, null, null);
        var source = Sourced.Of<decimal?>(parsed.Value, spot?.Raw ?? text, place, spot?.Confidence ?? 1, spot?.Origin ?? origin);
        return new Printed(string.Create(CultureInfo.InvariantCulture, $"/content/tables/{index}/rows/{row}/{column}"), source, parsed.Value);
    }
}
