using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Scan;

/// <summary>Finds by how much a page lies askew and turns it straight.</summary>
internal static class Straightener
{
    /// <summary>Below this (degrees) turning costs more sharpness than it gains: 0.1 degree is one letter height over a page's width / 3.</summary>
    const double MinAngle = 0.12;

    /// <summary>Leptonica's measure of how sharply the best angle stands out; its own advice is to believe 3 and more.</summary>
    const double MinConfidence = 3;

    /// <summary>The angle in degrees by which the page must be turned clockwise to stand straight; 0 where that cannot be told.</summary>
    internal static double FindAngle(PageImage flat, int threshold)
    {
        using var grey = PixHandle.FromGrey(flat);
        using var binary = Leptonica.PixThresholdToBinary(grey, threshold);
        var found = Leptonica.PixFindSkew(binary, out var angle, out var confidence) == 0;
        return found && confidence >= MinConfidence && Math.Abs(angle) >= MinAngle ? angle : 0;
    }

    /// <summary>The page turned clockwise by an angle in degrees, same size, white where nothing was.</summary>
    internal static PageImage Turn(PageImage image, double degrees)
    {
        using var grey = PixHandle.FromGrey(image);
        using var turned = Leptonica.PixRotateGrey(grey, (float)(degrees * Math.PI / 180), 255);
        return turned.ToGrey(image.Dpi);
    }

    /// <summary>The page turned clockwise by quarters.</summary>
    internal static PageImage QuarterTurn(PageImage image, int turns)
    {
        var (w, h, from) = (image.Width, image.Height, image.Grey);
        if ((turns & 3) == 0)
        {
            return image;
        }

        var to = new byte[from.Length];
        if ((turns & 3) == 2)
        {
            from.CopyTo(to, 0);
            Array.Reverse(to);
            return new PageImage(w, h, to, image.Dpi);
        }

        var clockwise = (turns & 3) == 1;
        const int Block = 64; // both sides of the copy stay in the cache
        unchecked
        {
            for (var top = 0; top < h; top += Block)
            {
                for (var left = 0; left < w; left += Block)
                {
                    for (var y = top; y < Math.Min(top + Block, h); y++)
                    {
                        for (var x = left; x < Math.Min(left + Block, w); x++)
                        {
                            to[clockwise ? x * h + h - 1 - y : (w - 1 - x) * h + y] = from[y * w + x];
                        }
                    }
                }
            }
        }

        return new PageImage(h, w, to, image.Dpi);
    }
}
