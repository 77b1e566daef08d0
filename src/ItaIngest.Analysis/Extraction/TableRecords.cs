using System.Text.Json;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables as printed, for the record.</summary>
static class TableRecords
{
    /// <summary>The record of a table.</summary>
    public static TableRecord Of(TableReading table)
    {
        var view = table.View;
        return new TableRecord
        {
            Id = table.Id,
            Pages = view.Table.Pages,
            Kind = table.Kind,
            Roles = [.. Columns(view).Select(c => Name(table.Columns.Where(x => x.Index == c).MaxBy(x => x.Strength)?.Role ?? ColumnRole.Other))],
            Header = [.. Enumerable.Range(0, view.HeaderRows).Select(r => (IReadOnlyList<string>)[.. Columns(view).Select(c => view.At(r, c).Text)])],
            Rows =
            [
                .. Enumerable.Range(view.HeaderRows, view.RowCount - view.HeaderRows)
                    .Select(r => (IReadOnlyList<string>)[.. Columns(view).Select(c => view.Own(r, c).Text)]),
            ],
        };
    }

    static string Name(ColumnRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    static IEnumerable<int> Columns(TableView view) => Enumerable.Range(0, view.ColumnCount);
}
