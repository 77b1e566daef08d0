using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Figures of cells, for telling what a column holds by comparing it with others.</summary>
static class Figures
{
    /// <summary>The figure of a row in a column; null where there is none, or words beside it.</summary>
    public static decimal? At(TableView table, int row, Column column) =>
        table.At(row, column.Index) is var cell && NumberReader.IsNumeric(cell) ? NumberReader.Score(cell, new DiagnosticLog())?.Value : null;
}
