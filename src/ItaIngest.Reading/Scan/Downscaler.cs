using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Scan;

/// <summary>Brings needlessly fine images down.</summary>
internal static class Downscaler
{
    /// <summary>A little more than needed: leptonica rounds sides, and an image that kept its size would be brought down for ever.</summary>
    const double Slack = 0.99;

    internal static PageImage Within(PageImage image, int maxPixels)
    {
        var pixels = (double)image.Width * image.Height;
        return pixels <= maxPixels ? image : By(image, Slack * Math.Sqrt(maxPixels / pixels) is var f && f < 0.75 ? 0.5 : f, maxPixels);
    }

    static PageImage By(PageImage image, double factor, int maxPixels)
    {
        using var pix = PixHandle.FromGrey(image);
        using var scaled = Leptonica.PixScaleAreaMap(pix, (float)factor, (float)factor);
        return Within(scaled.ToGrey(image.Dpi * factor), maxPixels);
    }
}
