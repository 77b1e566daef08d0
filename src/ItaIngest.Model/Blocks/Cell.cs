using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Blocks;

/// <summary>A table cell. A cell that ran over pages holds the lines of all of them.</summary>
/// <param name="Row">Row from 0.</param>
/// <param name="Column">Column from 0.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Lines">Its lines, top to bottom; empty when nothing is printed in it.</param>
/// <param name="Nested">Tables inside it; their lines are not repeated in <paramref name="Lines"/>.</param>
/// <param name="Place">Where it stands (where it begins).</param>
public sealed record Cell(
    int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<Line> Lines, IReadOnlyList<Table> Nested, Place Place);
