namespace ItaIngest.Reading.Scan;

/// <summary>A printed line, or the part of one that stands in a cell or before a wide gap.</summary>
/// <param name="Region">The region it stands in (see <see cref="RegionMap"/>); 0 for the open page.</param>
/// <param name="Letters">Its letters and marks, from left to right.</param>
/// <param name="BandTop">Top of its letters without marks, pixels.</param>
/// <param name="BandBottom">Its base line, pixels.</param>
internal sealed record TextLine(int Region, IReadOnlyList<Component> Letters, double BandTop, double BandBottom)
{
    internal int Left => Letters.Min(c => c.Left);

    internal int Right => Letters.Max(c => c.Right);

    internal int Top => Letters.Min(c => c.Top);

    internal int Bottom => Letters.Max(c => c.Bottom);

    internal double LetterHeight => BandBottom - BandTop;
}
