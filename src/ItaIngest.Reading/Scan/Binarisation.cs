namespace ItaIngest.Reading.Scan;

/// <summary>Black and white in two ways, for a second look at a line: what one way loses the other may keep.</summary>
internal static class Binarisation
{
    /// <summary>Sauvola's weight of the local contrast and the range of grey it is measured in, the weight lower than his 0.5: thin strokes have little of their surroundings.</summary>
    const double Weight = 0.2, Range = 128;

    /// <summary>The line in black and white by one threshold of its own (Otsu).</summary>
    internal static PageImage Otsu(PageImage line)
    {
        var threshold = GreyLevels.Threshold(line);
        return new PageImage(line.Width, line.Height, Array.ConvertAll(line.Grey, grey => grey < threshold ? (byte)0 : (byte)255), line.Dpi);
    }

    /// <summary>The line in black and white by a threshold of each pixel's surroundings (Sauvola): keeps faint strokes beside bold ones.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reach">Half the side of the surroundings, pixels: about a letter.</param>
    internal static PageImage Sauvola(PageImage line, int reach)
    {
        var (width, height) = (line.Width, line.Height);
        var (sums, squares) = Integrals(line);
        var result = new byte[line.Grey.Length];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reach), Math.Min(height, y + reach + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
                double count = (right - left) * (bottom - top);
                var mean = Inside(sums) / count;
                var deviation = Math.Sqrt(Math.Max(0, Inside(squares) / count - mean * mean));
                result[y * width + x] = line.Grey[y * width + x] < mean * (1 + Weight * (deviation / Range - 1)) ? (byte)0 : (byte)255;

                double Inside(long[] table) => table[bottom * (width + 1) + right] - table[top * (width + 1) + right]
                    - table[bottom * (width + 1) + left] + table[top * (width + 1) + left];
            }
        }

        return new PageImage(width, height, result, line.Dpi);
    }

    static (long[] Sums, long[] Squares) Integrals(PageImage line)
    {
        var across = line.Width + 1;
        var (sums, squares) = (new long[across * (line.Height + 1)], new long[across * (line.Height + 1)]);
        for (var y = 0; y < line.Height; y++)
        {
            long sum = 0, square = 0;
            for (var x = 0; x < line.Width; x++)
            {
                long grey = line.Grey[y * line.Width + x];
                (sum, square) = (sum + grey, square + grey * grey);
                sums[(y + 1) * across + x + 1] = sums[y * across + x + 1] + sum;
                squares[(y + 1) * across + x + 1] = squares[y * across + x + 1] + square;
            }
        }

        return (sums, squares);
    }
}
