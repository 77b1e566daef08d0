namespace ItaIngest.Model.Geometry;

/// <summary>A straight printed line, horizontal or vertical, in points from the top left of the displayed page.</summary>
/// <param name="X1">Left end (horizontal) or the line's own x (vertical).</param>
/// <param name="Y1">The line's own y (horizontal) or its upper end (vertical).</param>
/// <param name="X2">Right end; equals <paramref name="X1"/> for a vertical line.</param>
/// <param name="Y2">Lower end; equals <paramref name="Y1"/> for a horizontal line.</param>
/// <param name="Thickness">Stroke width in points.</param>
public readonly record struct Ruling(double X1, double Y1, double X2, double Y2, double Thickness)
{
    /// <summary>Whether the line runs from left to right.</summary>
    public bool IsHorizontal => Math.Abs(Y2 - Y1) <= Math.Abs(X2 - X1);

    /// <summary>Length in points.</summary>
    public double Length => IsHorizontal ? Math.Abs(X2 - X1) : Math.Abs(Y2 - Y1);
}
