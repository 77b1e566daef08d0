using ItaIngest.Model.Geometry;

namespace ItaIngest.Analysis.Tables;

/// <summary>Columns, rows and cells of a table as they are ruled or aligned, before words are put into them.</summary>
/// <param name="Xs">Column edges in points, ascending; one more than columns.</param>
/// <param name="Ys">Row edges in points, ascending; one more than rows.</param>
/// <param name="Cells">The cells; together they cover the whole grid without overlap.</param>
sealed record Grid(double[] Xs, double[] Ys, IReadOnlyList<GridCell> Cells)
{
    /// <summary>Number of columns.</summary>
    public int ColumnCount => Xs.Length - 1;

    /// <summary>Number of rows.</summary>
    public int RowCount => Ys.Length - 1;

    /// <summary>The whole grid's rectangle.</summary>
    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>The rectangle of a range of rows and columns.</summary>
    public static Box BoxOf(double[] xs, double[] ys, int row, int column, int rowSpan, int columnSpan) =>
        new(xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]);
}
