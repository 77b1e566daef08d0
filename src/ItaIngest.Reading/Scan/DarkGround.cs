namespace ItaIngest.Reading.Scan;

/// <summary>A rectangle of dark ground, pixels, right and bottom exclusive.</summary>
internal readonly record struct DarkGround(int Left, int Top, int Right, int Bottom)
{
    internal int Width => Right - Left;

    internal int Height => Bottom - Top;
}
