using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>An image that a page paints.</summary>
/// <param name="Box">What it covers, displayed coordinates.</param>
/// <param name="PixelWidth">Its own pixels across, as stored (before any turning).</param>
/// <param name="PixelHeight">Its own pixels down, as stored.</param>
/// <param name="IsTurned">Whether it is painted on its side (its rows run down the displayed page).</param>
readonly record struct PaintedImage(Box Box, long PixelWidth, long PixelHeight, bool IsTurned)
{
    /// <summary>Pixels per inch as displayed; the finer of both directions.</summary>
    public double Dpi
    {
        get
        {
            var (across, down) = IsTurned ? (PixelHeight, PixelWidth) : (PixelWidth, PixelHeight);
            return 72 * Math.Max(across / Math.Max(Box.Width, 1e-3), down / Math.Max(Box.Height, 1e-3));
        }
    }
}
