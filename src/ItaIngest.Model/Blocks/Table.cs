using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Blocks;

/// <summary>A table of cells with spans. After joining, one table may stand on several pages.</summary>
/// <param name="Pages">The pages it stands on, ascending; empty for DOCX.</param>
/// <param name="RowCount">Number of rows.</param>
/// <param name="ColumnCount">Number of columns.</param>
/// <param name="HeaderRowCount">How many of the first rows are header; 0 when it has none.</param>
/// <param name="Cells">Every cell once, at its top left position, by row and then column.</param>
/// <param name="Place">Where it begins.</param>
public sealed record Table(
    IReadOnlyList<int> Pages, int RowCount, int ColumnCount, int HeaderRowCount, IReadOnlyList<Cell> Cells, Place Place) : Block(Place)
{
    /// <summary>The cell that covers a position, spans included; null where the table has a hole.</summary>
    public Cell? CellAt(int row, int column) => Cells.FirstOrDefault(
        c => c.Row <= row && row < c.Row + c.RowSpan && c.Column <= column && column < c.Column + c.ColumnSpan);
}
