using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A table with what it was understood to be.</summary>
/// <param name="Id">Identity in the record, such as 't1'.</param>
/// <param name="View">Its cells.</param>
/// <param name="Columns">Its columns by role.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Block">Index of the block in the document (a nested table has its parent's).</param>
/// <param name="IsAnnouncement">Whether its rows are agencies.</param>
sealed record TableReading(string Id, TableView View, IReadOnlyList<Column> Columns, TableKind Kind, int Block, bool IsAnnouncement = false)
{
    /// <summary>The surest column of a role; null for none.</summary>
    public Column? Of(ColumnRole role) => Columns.Where(c => c.Role == role).MaxBy(c => c.Strength);

    /// <summary>The text of a row in the surest column of a role, spans included; null when there is no such column.</summary>
    public SourceText? At(int row, ColumnRole role) => Of(role) is { } column ? View.At(row, column.Index) : null;
}
