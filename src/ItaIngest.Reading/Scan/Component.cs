namespace ItaIngest.Reading.Scan;

/// <summary>Ink that hangs together: a letter, a mark, several letters that touch, a speck. Edges in pixels, right and bottom exclusive.</summary>
internal sealed record Component(int Left, int Top, int Right, int Bottom, int Area, IReadOnlyList<Run> Runs)
{
    internal int Width => Right - Left;

    internal int Height => Bottom - Top;

    internal double CenterX => (Left + Right) / 2.0;

    internal double CenterY => (Top + Bottom) / 2.0;

    internal bool Holds(double x, double y) => x >= Left && x < Right && y >= Top && y < Bottom;

    /// <summary>Which share of its rectangle is ink.</summary>
    internal double Fill => Area / ((double)Width * Height);
}
