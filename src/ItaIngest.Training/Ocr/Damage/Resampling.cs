namespace ItaIngest.Training.Ocr.Damage;

/// <summary>Scaling, turning, blurring and thickening: what optics and scanners do to a page.</summary>
internal static class Resampling
{
    /// <summary>Scales with a triangle filter whose width follows the scale, so nothing is skipped when it gets smaller.</summary>
    internal static GreyImage Scale(this GreyImage image, int width, int height)
    {
        var across = Weights(image.Width, width);
        var narrow = new GreyImage(width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (first, weights) = across[x];
                var sum = 0f;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * image.Pixels[y * image.Width + first + i];
                }

                narrow.Pixels[y * width + x] = sum;
            }
        }

        var down = Weights(image.Height, height);
        var result = new GreyImage(width, height, 0);
        for (var y = 0; y < height; y++)
        {
            var (first, weights) = down[y];
            for (var i = 0; i < weights.Length; i++)
            {
                var row = (first + i) * width;
                for (var x = 0; x < width; x++)
                {
                    result.Pixels[y * width + x] += weights[i] * narrow.Pixels[row + x];
                }
            }
        }

        return result;
    }

    /// <summary>Turns about the centre, the image growing so that nothing is cut off.</summary>
    /// <param name="image">The image.</param>
    /// <param name="degrees">Positive turns clockwise.</param>
    /// <param name="paper">Value of what comes in at the corners.</param>
    internal static GreyImage Turn(this GreyImage image, double degrees, float paper)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var width = (int)Math.Ceiling(image.Width * Math.Abs(cos) + image.Height * Math.Abs(sin));
        var height = (int)Math.Ceiling(image.Width * Math.Abs(sin) + image.Height * Math.Abs(cos));
        var result = new GreyImage(width, height, paper);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = (x - (width - 1) / 2.0, y - (height - 1) / 2.0);
                var fromX = cos * dx + sin * dy + (image.Width - 1) / 2.0;
                var fromY = -sin * dx + cos * dy + (image.Height - 1) / 2.0;
                result[x, y] = Between(image, fromX, fromY, paper);
            }
        }

        return result;
    }

    /// <summary>Gaussian blur.</summary>
    /// <param name="image">The image.</param>
    /// <param name="sigma">Pixels; below 0.2 nothing is done.</param>
    internal static GreyImage Blur(this GreyImage image, double sigma)
    {
        if (sigma < 0.2)
        {
            return image;
        }

        var radius = (int)Math.Ceiling(2.5 * sigma);
        var kernel = Enumerable.Range(-radius, 2 * radius + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        var total = kernel.Sum();
        return Pass(Pass(image, kernel, total, 1, 0), kernel, total, 0, 1);
    }

    /// <summary>Darkest (thicker strokes that touch) or lightest (thinner strokes that break) of each pixel and its four neighbours.</summary>
    internal static GreyImage Extreme(this GreyImage image, bool darkest)
    {
        var result = new GreyImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var here = image[x, y];
                Span<float> around =
                [
                    x > 0 ? image[x - 1, y] : here, x + 1 < image.Width ? image[x + 1, y] : here,
                    y > 0 ? image[x, y - 1] : here, y + 1 < image.Height ? image[x, y + 1] : here,
                ];
                foreach (var value in around)
                {
                    here = darkest ? Math.Min(here, value) : Math.Max(here, value);
                }

                result[x, y] = here;
            }
        }

        return result;
    }

    static GreyImage Pass(GreyImage image, double[] kernel, double total, int stepX, int stepY)
    {
        var radius = kernel.Length / 2;
        var result = new GreyImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var sum = 0.0;
                for (var i = -radius; i <= radius; i++)
                {
                    var (atX, atY) = (Math.Clamp(x + i * stepX, 0, image.Width - 1), Math.Clamp(y + i * stepY, 0, image.Height - 1));
                    sum += kernel[i + radius] * image[atX, atY];
                }

                result[x, y] = (float)(sum / total);
            }
        }

        return result;
    }

    static float Between(GreyImage image, double x, double y, float paper)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, below) = ((float)(x - left), (float)(y - top));
        float At(int px, int py) => px >= 0 && py >= 0 && px < image.Width && py < image.Height ? image[px, py] : paper;
        return (1 - below) * ((1 - right) * At(left, top) + right * At(left + 1, top))
            + below * ((1 - right) * At(left, top + 1) + right * At(left + 1, top + 1));
    }

    static (int First, float[] Weights)[] Weights(int from, int to)
    {
        var scale = (double)from / to;
        var reach = Math.Max(1, scale);
        var result = new (int, float[])[to];
        for (var i = 0; i < to; i++)
        {
            var centre = (i + 0.5) * scale;
            var first = Math.Max(0, (int)(centre - reach));
            var last = Math.Min(from - 1, (int)(centre + reach));
            var weights = new float[last - first + 1];
            for (var j = first; j <= last; j++)
            {
                weights[j - first] = (float)Math.Max(0, 1 - Math.Abs(j + 0.5 - centre) / reach);
            }

            var sum = weights.Sum();
            result[i] = (first, Array.ConvertAll(weights, w => w / sum));
        }

        return result;
    }
}
