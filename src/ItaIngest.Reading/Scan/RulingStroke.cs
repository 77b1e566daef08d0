using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Scan;

/// <summary>A ruling in pixels of the straightened page, with the stretch of pixels that it covers at each step of its way.</summary>
/// <param name="IsHorizontal">Which way it runs.</param>
/// <param name="Start">First column (horizontal) or row (vertical).</param>
/// <param name="Across">For each step from <paramref name="Start"/> the first and the last row (horizontal) or column (vertical) of its ink; First above Last where it is broken.</param>
/// <param name="Position">Mean row (horizontal) or column (vertical) of its ink's middle.</param>
/// <param name="Thickness">Mean stroke width.</param>
internal sealed record RulingStroke(bool IsHorizontal, int Start, (int First, int Last)[] Across, double Position, double Thickness)
{
    internal int End => Start + Across.Length;

    /// <summary>Its middle at a step along its way: paper is never quite flat, so a long ruling rises and falls.</summary>
    internal double PositionAt(double along)
    {
        var at = Math.Clamp((int)along - Start, 0, Across.Length - 1);
        for (var away = 0; away < Across.Length; away++)
        {
            foreach (var i in (ReadOnlySpan<int>)[at - away, at + away])
            {
                if (i >= 0 && i < Across.Length && Across[i].Last >= Across[i].First)
                {
                    return (Across[i].First + Across[i].Last + 1) / 2.0;
                }
            }
        }

        return Position;
    }

    /// <summary>The ruling in points.</summary>
    internal Ruling InPoints(double perPixelX, double perPixelY) => IsHorizontal
        ? new Ruling(Start * perPixelX, Position * perPixelY, End * perPixelX, Position * perPixelY, Thickness * perPixelY)
        : new Ruling(Position * perPixelX, Start * perPixelY, Position * perPixelX, End * perPixelY, Thickness * perPixelX);
}
