using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Columns of tables about instruments, by the codes in headings and rows and by the figures.</summary>
static partial class InstrumentColumns
{
    /// <summary>The weights of the instruments are parts of a hundred.</summary>
    const decimal AllWeights = 100;

    /// <summary>Settles the roles of a table's columns where instruments stand in its headings or rows.</summary>
    public static void Name(TableView table, Column[] columns)
    {
        NameByHeadings(table, columns);
        NameByRows(table, columns);
    }

    // Columns of numbers under 'IIT (30)' or an instrument's full name with its code: a score of each instrument, when there are several.
    static void NameByHeadings(TableView table, Column[] columns)
    {
        var named = columns.Where(c => c.Role is ColumnRole.Instrument or ColumnRole.InstrumentScore or ColumnRole.Score or ColumnRole.Total or ColumnRole.Other)
            .Select(c => (Column: c, Code: Code().Count(c.Header) > 1 ? "" : InstrumentTables.CodeOf(c.Header))).Where(c => c.Code.Length > 0 && ColumnContent.IsCount(table, c.Column.Index)).ToList();
        if (named.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        foreach (var (column, _) in named)
        {
            columns[column.Index] = column.As(ColumnRole.InstrumentScore);
        }
    }

    // Where each row is an instrument, a score is the instrument's; one of two that is the other's part by the weight is the weighted one.
    static void NameByRows(TableView table, Column[] columns)
    {
        // rows of instruments, not section rows that head measures of each
        var instrument = columns.FirstOrDefault(c => table.DataRows.Count(r => IsCode(table.Own(r, c.Index))) is > 1 and var count && count * 2 > table.DataRows.Count);
        if (instrument is null || columns.Any(c => c.Role is ColumnRole.Indicator or ColumnRole.SubIndicator or ColumnRole.Title or ColumnRole.Method && c != instrument)
            || !columns.Any(c => ColumnContent.IsCount(table, c.Index)))
        {
            return;
        }

        columns[instrument.Index] = instrument.Role == ColumnRole.Instrument ? instrument : instrument.As(ColumnRole.Instrument);
        var rows = table.DataRows.Where(r => IsCode(table.Own(r, instrument.Index))).ToList();
        foreach (var column in columns.Where(c => c.Role == ColumnRole.Other && rows.Sum(r => Figures.At(table, r, c) ?? 0) == AllWeights).ToList())
        {
            columns[column.Index] = column.As(ColumnRole.Weight);
        }

        foreach (var column in columns.Where(c => c.Role is ColumnRole.Score or ColumnRole.Total).ToList())
        {
            if (WeightedScores.Are(table, rows, column, columns))
            {
                columns[column.Index] = column with { Role = ColumnRole.Weighted };
            }
            else if (column.Role == ColumnRole.Score)
            {
                columns[column.Index] = column with { Role = ColumnRole.InstrumentScore };
            }
        }
    }

    static bool IsCode(SourceText cell) => Code().Count(cell.Text) == 1 && !NumberReader.IsNumeric(cell);

    [GeneratedRegex(@"(?<![A-Za-z])(?:IIT|EIT|OIT)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
