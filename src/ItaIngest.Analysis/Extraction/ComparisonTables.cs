using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables that compare the indicators of two or more years, in whatever order of columns.</summary>
static class ComparisonTables
{
    /// <summary>The comparisons of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="compared">The years that the text before it compares, for tables whose headings name none.</param>
    /// <param name="log">Doubts.</param>
    public static IReadOnlyList<Comparison> Read(TableReading table, (int From, int To)? compared, DiagnosticLog log)
    {
        var years = YearColumns(table, compared);
        var change = table.Of(ColumnRole.Change);
        var rows = IndicatorRows.Find(table);
        if (years.Count == 0 && (change is null || compared is null))
        {
            return [];
        }

        var pairs = Pairs(years, compared);
        return [.. pairs.SelectMany((pair, i) => rows.Select(row => Compare(table, row, pair, i == pairs.Count - 1 ? change : null, log)))
            .Where(c => c.FromScore is not null || c.ToScore is not null || c.Change is not null)];
    }

    /// <summary>The columns of scores with their years, earliest first.</summary>
    public static IReadOnlyList<(int Year, Column Column)> YearColumns(TableReading table, (int From, int To)? compared)
    {
        var scores = table.Columns.Where(c => c.Role != ColumnRole.Change && c.Year is not null && IndicatorTables.HasNumbers(table, c))
            .Select(c => (Year: c.Year!.Value, Column: c)).DistinctBy(c => c.Year).OrderBy(c => c.Year).ToList();
        if (scores.Count >= 2 || compared is not { } years)
        {
            return scores;
        }

        var plain = table.Columns.Where(c => c.Role is ColumnRole.Score or ColumnRole.Other && IndicatorTables.HasNumbers(table, c)).ToList();
        return plain.Count == 2 ? [(years.From, plain[0]), (years.To, plain[1])] : scores;
    }

    static List<((int Year, Column? Column) From, (int Year, Column? Column) To)> Pairs(
        IReadOnlyList<(int Year, Column Column)> years, (int From, int To)? compared)
    {
        if (years.Count >= 2)
        {
            return [.. years.Zip(years.Skip(1), (a, b) => ((a.Year, (Column?)a.Column), (b.Year, (Column?)b.Column)))];
        }

        // One year's scores and a change: the other year is named in the text.
        var known = years.Count == 1 ? years[0] : default;
        var (from, to) = compared ?? (known.Year - 1, known.Year);
        return [((from, known.Year == from ? known.Column : null), (to, known.Year == to ? known.Column : null))];
    }

    static Comparison Compare(
        TableReading table, IndicatorRow row, ((int Year, Column? Column) From, (int Year, Column? Column) To) pair, Column? change, DiagnosticLog log) => new()
        {
            Indicator = row.No,
            FromYear = pair.From.Year,
            ToYear = pair.To.Year,
            FromScore = At(table, row, pair.From.Column, log),
            ToScore = At(table, row, pair.To.Column, log),
            Change = change is null ? null : NumberReader.Change(table.View.At(row.Row, change.Index), log),
        };

    static Sourced<decimal?>? At(TableReading table, IndicatorRow row, Column? column, DiagnosticLog log) =>
        column is null ? null : NumberReader.Score(table.View.At(row.Row, column.Index), log);
}
