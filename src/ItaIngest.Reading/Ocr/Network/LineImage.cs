using ItaIngest.Reading.Native;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// A line as the network sees it: 48 pixels high, scaled by leptonica as Tesseract does, black and white found on its middle row
/// (NetworkIO::Copy2DImage of src/lstm/networkio.cpp), -1 for black and 1 for white, and a frame one pixel wide. Tesseract gives its
/// convolutions noise outside of the image, so that what it reads of faint letters is chance: of one line in a hundred another seed reads
/// something else. Lines to learn from have the noise, lines to read its mean.
/// </summary>
internal sealed class LineImage
{
    /// <summary>Pixels.</summary>
    internal const int Height = 48;

    /// <summary>Floats from one column of pixels to the next: the height and the frame.</summary>
    internal const int Stride = Height + 2;

    const double DarkQuantile = 0.25, LightQuantile = 0.75;

    // an 8-bit network keeps a pixel in steps of 1/128, cut at 127
    const float PixelSteps = 128, LargestStep = 127;

    LineImage(float[] pixels, int width) => (Pixels, Width) = (pixels, width);

    /// <summary>Column after column, each from top to bottom.</summary>
    internal float[] Pixels { get; }

    /// <summary>Pixels without the frame.</summary>
    internal int Width { get; }

    /// <summary>Steps of the recurrent layers.</summary>
    internal int Columns => Width / StrokeLayer.Side;

    /// <summary>Scales and normalises.</summary>
    /// <param name="image">Of any height.</param>
    /// <param name="noise">For the frame; null: its mean.</param>
    internal static LineImage Of(PageImage image, Random? noise = null)
    {
        var scaled = Scaled(image);
        var shades = Shades(Levels(scaled));
        var pixels = new float[(scaled.Width + 2) * Stride];
        var bottom = Math.Min(Height, scaled.Height);
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = ((i / Stride) - 1, (i % Stride) - 1);
            pixels[i] = x >= 0 && y >= 0 && x < scaled.Width && y < bottom
                ? shades[scaled.Grey[(y * scaled.Width) + x]]
                : noise is null ? 0 : (float)((2 * noise.NextDouble()) - 1);
        }

        return new LineImage(pixels, scaled.Width);
    }

    /// <summary>By leptonica, with its smoothing and sharpening: what Tesseract does to a line before its network sees it.</summary>
    static PageImage Scaled(PageImage image)
    {
        if (image.Height == Height)
        {
            return image;
        }

        using var pix = PixHandle.FromGrey(image);
        var factor = (float)Height / image.Height;
        using var scaled = Leptonica.PixScale(pix, factor, factor);
        return scaled.IsInvalid ? throw new InvalidOperationException($"leptonica could not scale a line of {image.Width} x {image.Height}") : scaled.ToGrey(image.Dpi);
    }

    /// <summary>What each grey is to the network.</summary>
    static float[] Shades((double Black, double White) levels)
    {
        var contrast = Math.Max(1, (levels.White - levels.Black) / 2);
        return [.. Enumerable.Range(0, 256).Select(grey =>
            Math.Clamp(MathF.Round(PixelSteps * (float)(((grey - levels.Black) / contrast) - 1)), -LargestStep, LargestStep) / LargestStep)];
    }

    static (double Black, double White) Levels(PageImage image)
    {
        var (minima, maxima) = (new int[256], new int[256]);
        var row = image.Grey.AsSpan(image.Height / 2 * image.Width, image.Width);
        for (var x = 1; x + 1 < row.Length; x++)
        {
            var (before, here, after) = (row[x - 1], row[x], row[x + 1]);
            if ((here < before && here <= after) || (here <= before && here < after))
            {
                minima[here]++;
            }

            if ((here > before && here >= after) || (here >= before && here > after))
            {
                maxima[here]++;
            }
        }

        return (Quantile(minima, DarkQuantile, 0), Quantile(maxima, LightQuantile, 255));
    }

    /// <summary>Between the buckets as Tesseract's STATS::ile does it.</summary>
    static double Quantile(int[] counts, double share, int ifNone)
    {
        var total = counts.Sum();
        if (total == 0)
        {
            counts[ifNone] = total = 1;
        }

        var target = Math.Clamp(share * total, 1, total);
        var (sum, index) = (0, 0);
        for (; index < counts.Length && sum < target; index++)
        {
            sum += counts[index];
        }

        return index > 0 ? index - ((sum - target) / counts[index - 1]) : 0;
    }
}
