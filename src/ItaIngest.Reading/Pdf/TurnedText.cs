using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>Text that does not run left to right, turned so that it does, and back.</summary>
/// <param name="Direction">Quarter turns clockwise of the reading direction, 0..3.</param>
/// <param name="Width">Page width, points.</param>
/// <param name="Height">Page height, points.</param>
readonly record struct TurnedText(int Direction, double Width, double Height)
{
    /// <summary>The character as it stands when its text runs left to right.</summary>
    public PdfCharacter Upright(PdfCharacter c)
    {
        if (Direction == 0)
        {
            return c;
        }

        var (x, y) = Point(c.OriginX, c.Baseline);
        return c with { OriginX = x, Baseline = y, Ink = Upright(c.Ink), Advance = Upright(c.Advance) };
    }

    /// <summary>A box, turned with the text.</summary>
    public Box Upright(Box box)
    {
        var (ax, ay) = Point(box.Left, box.Top);
        var (bx, by) = Point(box.Right, box.Bottom);
        return new Box(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    /// <summary>A box of the turned text on the page as displayed.</summary>
    public Box Back(Box box)
    {
        var inverse = Direction % 2 == 0 ? this : new TurnedText(4 - Direction, Height, Width);
        return inverse.Upright(box);
    }

    (double X, double Y) Point(double x, double y) => Direction switch
    {
        0 => (x, y),
        1 => (y, Width - x),
        2 => (Width - x, Height - y),
        _ => (Height - y, x),
    };
}
