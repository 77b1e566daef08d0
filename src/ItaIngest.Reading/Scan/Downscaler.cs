using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Scan;

/// <summary>Brings needlessly fine images down.</summary>
internal static class Downscaler
{
    internal static PageImage Within(PageImage image, int maxPixels)
    {
        var pixels = (double)image.Width * image.Height;
        return pixels <= maxPixels ? image : By(image, Math.Max(0.5, Math.Sqrt(maxPixels / pixels)) is var f && f < 0.75 ? 0.5 : f, maxPixels);
    }

    static PageImage By(PageImage image, double factor, int maxPixels)
    {
        using var pix = PixHandle.FromGrey(image);
        using var scaled = Leptonica.PixScaleAreaMap(pix, (float)factor, (float)factor);
        return Within(scaled.ToGrey(image.Dpi * factor), maxPixels);
    }
}
