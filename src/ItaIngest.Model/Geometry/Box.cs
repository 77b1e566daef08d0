namespace ItaIngest.Model.Geometry;

/// <summary>An axis-parallel rectangle in points (1/72 inch) from the top left corner of the page as displayed.</summary>
/// <param name="Left">Left edge, points.</param>
/// <param name="Top">Top edge, points; grows downwards.</param>
/// <param name="Right">Right edge, points; not less than <paramref name="Left"/> in a well-formed box.</param>
/// <param name="Bottom">Bottom edge, points; not less than <paramref name="Top"/> in a well-formed box.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width in points.</summary>
    public double Width => Right - Left;

    /// <summary>Height in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>Horizontal centre in points.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Vertical centre in points.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether the point lies inside or on the edge.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>Whether the two boxes share more than an edge.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The smallest box around all of them; null for none.</summary>
    public static Box? Around(IEnumerable<Box> boxes)
    {
        Box? all = null;
        foreach (var box in boxes)
        {
            all = all is { } sofar ? sofar.Union(box) : box;
        }

        return all;
    }
}
