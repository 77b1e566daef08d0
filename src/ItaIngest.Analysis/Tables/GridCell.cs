using ItaIngest.Model.Geometry;

namespace ItaIngest.Analysis.Tables;

/// <summary>A cell of a grid before words are put into it.</summary>
/// <param name="Row">Row from 0.</param>
/// <param name="Column">Column from 0.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="Box">Its rectangle in points.</param>
readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box);
