namespace ItaIngest.Reading.Scan;

/// <summary>Makes paper white: takes grey, yellowed or unevenly lit ground and pale fills out of a page, and tells ink from paper.</summary>
internal static class GreyLevels
{
    /// <summary>Paper darker than this share of the page's is a picture or a dark fill and keeps its grey.</summary>
    const double DarkestPaper = 0.55;

    /// <summary>A page in grey has more than this share of greys at the edges of its letters alone.</summary>
    const double Greys = 0.002;

    /// <summary>The page with its paper at 255 and its ink as dark against it as before.</summary>
    internal static PageImage Flatten(PageImage image, PaperTiles paper)
    {
        if (paper.Levels.All(p => p >= 250))
        {
            return image;
        }

        int[] levels = [.. paper.Levels.Select(p => p < paper.Typical * DarkestPaper ? paper.Typical : p)];
        return new PageImage(image.Width, image.Height, Divide(image, Smooth(levels, paper.Across, paper.Down), paper), image.Dpi);
    }

    /// <summary>
    /// Whether the page has greys of its own. A fax has black and white alone, and once it is turned its greys tell how thin ink is, not how
    /// pale.
    /// </summary>
    internal static bool HasGreys(PageImage image)
    {
        var (greys, looked) = (0, 0);
        for (var i = 0; i < image.Grey.Length; i += 7, looked++)
        {
            greys += image.Grey[i] is > 16 and < 239 ? 1 : 0;
        }

        return greys > Greys * looked;
    }

    /// <summary>The grey value that parts ink from paper best (Otsu), within bounds that keep faint scans and noise apart.</summary>
    internal static int Threshold(PageImage flat)
    {
        var histogram = new long[256];
        foreach (var p in flat.Grey)
        {
            histogram[p]++;
        }

        return Math.Clamp(Otsu(histogram), 110, 190);
    }

    static int Otsu(long[] histogram)
    {
        double total = 0, sum = 0;
        for (var i = 0; i < 256; i++)
        {
            total += histogram[i];
            sum += (double)i * histogram[i];
        }

        double below = 0, sumBelow = 0, best = -1;
        var (threshold, last) = (128, 128);
        for (var i = 0; i < 255; i++)
        {
            below += histogram[i];
            sumBelow += (double)i * histogram[i];
            if (below == 0 || below == total)
            {
                continue;
            }

            var gap = sumBelow / below - (sum - sumBelow) / (total - below);
            var between = below * (total - below) * gap * gap;
            if (between > best)
            {
                (best, threshold, last) = (between, i, i);
            }
            else if (between == best)
            {
                last = i;
            }
        }

        // of a page in black and white every value between parts equally well: the middle leaves the greys of a turned page their side
        return (threshold + last) / 2 + 1;
    }

    static int[] Smooth(int[] paper, int across, int down)
    {
        var smooth = new int[paper.Length];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                var (sum, n) = (0, 0);
                for (var v = Math.Max(0, y - 1); v <= Math.Min(down - 1, y + 1); v++)
                {
                    for (var u = Math.Max(0, x - 1); u <= Math.Min(across - 1, x + 1); u++)
                    {
                        (sum, n) = (sum + paper[v * across + u], n + 1);
                    }
                }

                smooth[y * across + x] = Math.Max(1, sum / n);
            }
        }

        return smooth;
    }

    static byte[] Divide(PageImage image, int[] levels, PaperTiles tiles)
    {
        var flat = new byte[image.Grey.Length];
        var factor = new int[image.Width];
        for (var y = 0; y < image.Height; y++)
        {
            var v = Math.Clamp((y + 0.5) / tiles.Size - 0.5, 0, tiles.Down - 1);
            if (y % 4 == 0)
            {
                Factors(factor, levels, tiles.Size, tiles.Across, tiles.Down, v);
            }

            var at = y * image.Width;
            unchecked
            {
                for (var x = 0; x < factor.Length; x++)
                {
                    flat[at + x] = (byte)Math.Min(255, (image.Grey[at + x] * factor[x]) >> 12);
                }
            }
        }

        return flat;
    }

    static void Factors(int[] factor, int[] paper, int size, int across, int down, double v)
    {
        var top = (int)v;
        var (bottom, share) = (Math.Min(down - 1, top + 1), v - top);
        for (var x = 0; x < factor.Length; x++)
        {
            var u = Math.Clamp((x + 0.5) / size - 0.5, 0, across - 1);
            var left = (int)u;
            var right = Math.Min(across - 1, left + 1);
            var upper = paper[top * across + left] * (1 - (u - left)) + paper[top * across + right] * (u - left);
            var lower = paper[bottom * across + left] * (1 - (u - left)) + paper[bottom * across + right] * (u - left);

            // a little brighter than paper is white too: paper grain would otherwise stay as a veil
            factor[x] = (int)(255 * 4096 * 1.04 / (upper * (1 - share) + lower * share));
        }
    }
}
