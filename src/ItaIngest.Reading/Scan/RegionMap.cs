namespace ItaIngest.Reading.Scan;

/// <summary>
/// The page cut up by its rulings: every cell of a ruled table is a region, and what is not closed in is region 0.
/// Found by flooding a coarse picture of the rulings, so that spans and odd shapes need no rules of their own.
/// </summary>
internal sealed class RegionMap
{
    /// <summary>Rulings are drawn this much longer (letter heights) at both ends: corners of scanned tables often do not meet.</summary>
    const double Reach = 0.8;

    const int Wall = -1, Unknown = -2;

    readonly int[] cells;
    readonly int across, down, size;

    internal RegionMap(int width, int height, IEnumerable<RulingStroke> strokes, double letterHeight)
    {
        size = Math.Max(1, (int)(letterHeight / 6));
        (across, down) = (width / size + 3, height / size + 3);
        cells = new int[across * down];
        Array.Fill(cells, Unknown);
        foreach (var stroke in strokes)
        {
            Draw(stroke, (int)(Reach * letterHeight));
        }

        Count = Flood();
    }

    /// <summary>Number of regions, the open page included.</summary>
    internal int Count { get; }

    /// <summary>The region at a pixel; on a wall, the nearest one.</summary>
    internal int At(double x, double y)
    {
        var (u, v) = (Math.Clamp((int)x / size + 1, 0, across - 1), Math.Clamp((int)y / size + 1, 0, down - 1));
        for (var reach = 0; reach < 8; reach++)
        {
            for (var dv = -reach; dv <= reach; dv++)
            {
                for (var du = -reach; du <= reach; du++)
                {
                    if (Math.Max(Math.Abs(du), Math.Abs(dv)) == reach && Get(u + du, v + dv) is var region and >= 0)
                    {
                        return region;
                    }
                }
            }
        }

        return 0;
    }

    int Get(int u, int v) => u < 0 || v < 0 || u >= across || v >= down ? Wall : cells[v * across + u];

    void Draw(RulingStroke stroke, int reach)
    {
        var position = stroke.Position;
        for (var i = -reach; i < stroke.Across.Length + reach; i += Math.Max(1, size / 2))
        {
            if (i >= 0 && i < stroke.Across.Length && stroke.Across[i].Last >= 0)
            {
                position = (stroke.Across[i].First + stroke.Across[i].Last) / 2.0;
            }

            var (x, y) = stroke.IsHorizontal ? ((double)stroke.Start + i, position) : (position, stroke.Start + i);
            var (u, v) = ((int)Math.Floor(x / size) + 1, (int)Math.Floor(y / size) + 1);
            if (u >= 1 && v >= 1 && u < across - 1 && v < down - 1)
            {
                cells[v * across + u] = Wall;
            }
        }
    }

    int Flood()
    {
        var next = 0;
        var stack = new Stack<int>();

        // the rim is never a wall, so the first flood is the open page
        for (var start = 0; start < cells.Length; start++)
        {
            if (cells[start] != Unknown)
            {
                continue;
            }

            Take(start);
            while (stack.TryPop(out var at))
            {
                var (u, v) = (at % across, at / across);
                Take(u > 0 ? at - 1 : at);
                Take(u < across - 1 ? at + 1 : at);
                Take(v > 0 ? at - across : at);
                Take(v < down - 1 ? at + across : at);
            }

            next++;
        }

        return next;

        void Take(int at)
        {
            if (cells[at] == Unknown)
            {
                cells[at] = next;
                stack.Push(at);
            }
        }
    }
}
