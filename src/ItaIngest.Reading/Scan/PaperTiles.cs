namespace ItaIngest.Reading.Scan;

/// <summary>How bright the ground of a page is, tile by tile.</summary>
internal sealed class PaperTiles
{
    /// <summary>Tiles across the page's shorter side; one is about 10 points, larger than a letter's strokes, smaller than a shadow.</summary>
    const int TilesAcross = 64;

    /// <summary>Pixels; a cutting of a few lines has small sides, and its tiles must not drown in a letter.</summary>
    const int SmallestTile = 32;

    /// <summary>The share of a tile's pixels taken to be darker than its paper: text covers less than that even in bold.</summary>
    const double InkShare = 0.7;

    readonly int typical;

    internal PaperTiles(PageImage image)
    {
        Size = Math.Max(SmallestTile, Math.Min(image.Width, image.Height) / TilesAcross);
        (Across, Down) = ((image.Width + Size - 1) / Size, (image.Height + Size - 1) / Size);
        Levels = Measure(image);
        typical = Math.Max(1, Levels.Order().ElementAt(Levels.Length / 2));
    }

    /// <summary>Edge of a tile in pixels.</summary>
    internal int Size { get; }

    internal int Across { get; }

    internal int Down { get; }

    internal int Count => Levels.Length;

    /// <summary>Grey value of the ground of each tile, row by row.</summary>
    internal int[] Levels { get; }

    /// <summary>Whether a tile's ground is darker than a share of the page's usual one.</summary>
    internal bool IsBelow(int tile, double share) => Levels[tile] < share * typical;

    /// <summary>The page's usual ground.</summary>
    internal int Typical => typical;

    internal int TileAt(int x, int y) => Math.Clamp(y / Size, 0, Down - 1) * Across + Math.Clamp(x / Size, 0, Across - 1);

    internal bool IsRim(int tile) => tile % Across == 0 || tile % Across == Across - 1 || tile < Across || tile >= Levels.Length - Across;

    internal IEnumerable<int> Neighbours(int tile)
    {
        if (tile % Across > 0)
        {
            yield return tile - 1;
        }

        if (tile % Across < Across - 1)
        {
            yield return tile + 1;
        }

        if (tile >= Across)
        {
            yield return tile - Across;
        }

        if (tile < Levels.Length - Across)
        {
            yield return tile + Across;
        }
    }

    /// <summary>The rectangle around some tiles.</summary>
    internal Component BoxOf(IReadOnlyList<int> tiles) => new(
        tiles.Min(t => t % Across) * Size,
        tiles.Min(t => t / Across) * Size,
        (tiles.Max(t => t % Across) + 1) * Size,
        (tiles.Max(t => t / Across) + 1) * Size,
        tiles.Count * Size * Size,
        []);

    int[] Measure(PageImage image)
    {
        var levels = new int[Across * Down];
        var histogram = new int[256];
        for (var ty = 0; ty < Down; ty++)
        {
            for (var tx = 0; tx < Across; tx++)
            {
                Array.Clear(histogram);
                var (right, bottom) = (Math.Min(image.Width, (tx + 1) * Size), Math.Min(image.Height, (ty + 1) * Size));
                for (var y = ty * Size; y < bottom; y++)
                {
                    foreach (var p in image.Grey.AsSpan(y * image.Width + tx * Size, right - tx * Size))
                    {
                        histogram[p]++;
                    }
                }

                levels[ty * Across + tx] = Quantile(histogram, (right - tx * Size) * (bottom - ty * Size) * InkShare);
            }
        }

        return levels;
    }

    static int Quantile(int[] histogram, double rank)
    {
        double seen = 0;
        for (var i = 0; i < 256; i++)
        {
            seen += histogram[i];
            if (seen > rank)
            {
                return i;
            }
        }

        return 255;
    }
}
