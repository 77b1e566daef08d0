namespace ItaIngest.Model.Geometry;

/// <summary>
/// How a scanned page was turned before it was read, and the way back. Layout needs level lines and upright rulings, a reader of the record
/// needs the spot on the page as it is displayed.
/// </summary>
/// <param name="QuarterTurns">Clockwise quarter turns (0..3) that made the text upright.</param>
/// <param name="Degrees">Degrees clockwise about the centre that then made it level; size stays.</param>
/// <param name="Width">Width of the turned page in points.</param>
/// <param name="Height">Height of the turned page in points.</param>
public readonly record struct PageTurn(int QuarterTurns, double Degrees, double Width, double Height)
{
    /// <summary>The box on the page as displayed that holds a box of the turned page.</summary>
    public Box ToDisplayed(Box box)
    {
        var (a, b) = (Back(box.Left, box.Top), Back(box.Right, box.Top));
        var (c, d) = (Back(box.Left, box.Bottom), Back(box.Right, box.Bottom));
        return new Box(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)),
            Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)),
            Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }

    (double X, double Y) Back(double x, double y)
    {
        // y grows downwards, so turning clockwise by t is (x cos t - y sin t, x sin t + y cos t); this is its inverse
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        var (u, v) = (x - Width / 2, y - Height / 2);
        (x, y) = (u * cos + v * sin + Width / 2, v * cos - u * sin + Height / 2);
        return (QuarterTurns & 3) switch
        {
            1 => (y, Width - x),
            2 => (Width - x, Height - y),
            3 => (Height - y, x),
            _ => (x, y),
        };
    }
}
