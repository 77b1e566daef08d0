using System.Text.Json;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables as printed, for the record.</summary>
static class TableRecords
{
    /// <summary>'ร้อยละ 1,234,567,890.00 บาท' is no longer; what is longer is a sentence.</summary>
    const int LongestFigure = 30;

    /// <summary>The record of a table.</summary>
    public static TableRecord Of(TableReading table)
    {
        var view = table.View;
        return new TableRecord
        {
            Id = table.Id,
            Pages = view.Table.Pages,
            Kind = table.Kind,
            Roles = [.. table.Columns.Select(c => Name(c.Role))],
            RoleEvidence = [.. table.Columns.Select(Evidence)],
            Header = [.. Enumerable.Range(0, view.HeaderRows).Select(r => (IReadOnlyList<string>)[.. Columns(view).Select(c => view.At(r, c).Text)])],
            Rows =
            [
                .. Enumerable.Range(view.HeaderRows, view.RowCount - view.HeaderRows)
                    .Select(r => (IReadOnlyList<string>)[.. Columns(view).Select(c => view.Own(r, c).Text)]),
            ],
            Spots =
            [
                .. Enumerable.Range(view.HeaderRows, view.RowCount - view.HeaderRows)
                    .Select(r => (IReadOnlyList<CellSpot?>)[.. Columns(view).Select(c => Spot(view.Own(r, c)))]),
            ],
            Figures = Figures(table),
        };
    }

    static CellSpot? Spot(SourceText text) =>
        text.IsBlank ? null : text.Whole() is var said ? new CellSpot(said.Page, said.Box, said.Path, said.Confidence) : null;

    // Cells of measures hold sentences, whose digits are no figures of a table.
    static IReadOnlyList<IReadOnlyList<Sourced<string>?>>? Figures(TableReading table) =>
        table.Kind is TableKind.Measures or TableKind.People
            ? null
            : [.. Enumerable.Range(table.View.HeaderRows, table.View.RowCount - table.View.HeaderRows)
                .Select(r => (IReadOnlyList<Sourced<string>?>)[.. Columns(table.View).Select(c => Figure(table.View.Own(r, c)))])];

    static Sourced<string>? Figure(SourceText text) => text.Text.Length <= LongestFigure && text.Arabic.Any(char.IsAsciiDigit) ? text.Whole() : null;

    static RoleEvidence Evidence(Column column) =>
        new() { FoundBy = column.FoundBy, Confidence = column.Probability is { } probability ? Math.Round(probability, 2) : null };

    static string Name(ColumnRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    static IEnumerable<int> Columns(TableView view) => Enumerable.Range(0, view.ColumnCount);
}
