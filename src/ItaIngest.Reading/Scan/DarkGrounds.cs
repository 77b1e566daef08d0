namespace ItaIngest.Reading.Scan;

/// <summary>
/// Finds rectangles whose ground is dark: heads of tables, call-outs, bars of charts. Looks at the page in blocks of half a letter height,
/// so that rulings and letters, which are thinner, fall through.
/// </summary>
internal static class DarkGrounds
{
    /// <summary>
    /// Darker than this share of the paper is ground for white letters: Word's orange (ED7D31) is 0.64, its lightest accent with white
    /// letters, A5A5A5, 0.69; grey fills of table heads, which have black letters, begin at 0.75 (BFBFBF).
    /// </summary>
    const double Dark = 0.72;

    /// <summary>A block of which this share is dark belongs to a ground; with white letters in it more than half stays dark.</summary>
    const double BlockShare = 0.5;

    /// <summary>The smallest ground, letter heights: one line of letters with hardly any margin, two digits wide.</summary>
    const double LeastWidth = 2, LeastHeight = 1.3;

    /// <summary>Lines of letters break holes of this height (letter heights) into a ground; a white cell in a dark frame is higher.</summary>
    const double HighestHole = 2.5;

    /// <summary>A rectangle of which this part lies in a larger one is a part of it.</summary>
    const double Inside = 0.8;

    /// <summary>Sides of blocks that differ by this many are the same side.</summary>
    const int SameSide = 1;

    /// <summary>The dark part of a page, and the rectangles of dark ground in it, in pixels.</summary>
    internal static (InkMap Mask, List<DarkGround> Grounds) Find(PageImage image, int paper, double letterHeight)
    {
        var mask = InkMap.From(image, (int)(Dark * paper));
        var size = Math.Max(3, (int)(letterHeight / 2));
        var (across, down) = (mask.Width / size, mask.Height / size);
        var grid = Open(Blocks(mask, size), across, down);
        FillHoles(grid, across, (int)(HighestHole * letterHeight / size));
        var grounds = Rectangles(grid, across, down)
            .Select(r => Fit(mask, r.Left * size, r.Top * size, r.Right * size, r.Bottom * size, size, (int)(HighestHole * letterHeight)))
            .Where(r => r.Right - r.Left >= LeastWidth * letterHeight && r.Bottom - r.Top >= LeastHeight * letterHeight);
        return (mask, Whole(grounds));
    }

    /// <summary>Without what lies in a larger one: tall letters part the blocks of a ground's first row.</summary>
    static List<DarkGround> Whole(IEnumerable<DarkGround> grounds)
    {
        var whole = new List<DarkGround>();
        foreach (var ground in grounds.OrderByDescending(g => (long)g.Width * g.Height))
        {
            if (!whole.Exists(w => Shared(w, ground) >= Inside * ground.Width * ground.Height))
            {
                whole.Add(ground);
            }
        }

        return whole;
    }

    static long Shared(DarkGround a, DarkGround b) =>
        (long)Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));

    static bool[] Blocks(InkMap mask, int size)
    {
        var (across, down) = (mask.Width / size, mask.Height / size);
        var blocks = new bool[across * down];
        var counts = new int[across];
        for (var v = 0; v < down; v++)
        {
            Array.Clear(counts);
            for (var y = v * size; y < (v + 1) * size; y++)
            {
                var row = mask.Row(y);
                for (var u = 0; u < across; u++)
                {
                    foreach (var dark in row.Slice(u * size, size))
                    {
                        counts[u] += dark;
                    }
                }
            }

            for (var u = 0; u < across; u++)
            {
                blocks[v * across + u] = counts[u] >= BlockShare * size * size;
            }
        }

        return blocks;
    }

    /// <summary>Takes away what is only one block thick: thick rulings, bold strokes.</summary>
    static bool[] Open(bool[] blocks, int across, int down)
    {
        var opened = new bool[blocks.Length];
        for (var v = 0; v + 1 < down; v++)
        {
            for (var u = 0; u + 1 < across; u++)
            {
                var at = v * across + u;
                if (blocks[at] && blocks[at + 1] && blocks[at + across] && blocks[at + across + 1])
                {
                    opened[at] = opened[at + 1] = opened[at + across] = opened[at + across + 1] = true;
                }
            }
        }

        return opened;
    }

    /// <summary>Fills what letters broke out: blocks that are not dark and have dark ones near above and below.</summary>
    static void FillHoles(bool[] grid, int across, int highest)
    {
        for (var u = 0; u < across; u++)
        {
            var last = int.MaxValue;
            for (var at = u; at < grid.Length; at += across)
            {
                if (!grid[at])
                {
                    continue;
                }

                for (var hole = last; hole < at && at - last <= (highest + 1) * across; hole += across)
                {
                    grid[hole] = true;
                }

                last = at;
            }
        }
    }

    /// <summary>Block rows that reach from the same left to the same right side, one under another; an L falls into two.</summary>
    static List<(int Left, int Top, int Right, int Bottom)> Rectangles(bool[] grid, int across, int down)
    {
        var open = new List<(int Left, int Top, int Right, int Bottom)>();
        var done = new List<(int, int, int, int)>();
        for (var v = 0; v < down; v++)
        {
            foreach (var (left, right) in Spans(grid, v * across, across))
            {
                var i = open.FindIndex(o => o.Bottom == v && Math.Abs(o.Left - left) <= SameSide && Math.Abs(o.Right - right) <= SameSide);
                if (i < 0)
                {
                    open.Add((left, v, right, v + 1));
                }
                else
                {
                    open[i] = (Math.Min(open[i].Left, left), open[i].Top, Math.Max(open[i].Right, right), v + 1);
                }
            }

            done.AddRange(open.Where(o => o.Bottom <= v));
            open.RemoveAll(o => o.Bottom <= v);
        }

        return [.. done, .. open];
    }

    static IEnumerable<(int Left, int Right)> Spans(bool[] grid, int row, int across)
    {
        var from = -1;
        for (var u = 0; u <= across; u++)
        {
            var isDark = u < across && grid[row + u];
            if (isDark && from < 0)
            {
                from = u;
            }
            else if (!isDark && from >= 0)
            {
                yield return (from, u);
                from = -1;
            }
        }
    }

    /// <summary>
    /// Moves each side of a rectangle of blocks to where the dark ends: inwards by a block at most, outwards by the height of a line, since
    /// tone marks and tall letters break up the blocks of the first row.
    /// </summary>
    static DarkGround Fit(InkMap mask, int left, int top, int right, int bottom, int size, int line)
    {
        var (l, t, r, b) = (left, top, right, bottom);
        l = Side(l, -1, 0, mask.Width, x => IsColumnDark(x));
        r = Side(r - 1, 1, 0, mask.Width, x => IsColumnDark(x)) + 1;
        t = Side(t, -1, 0, mask.Height, y => IsRowDark(y));
        b = Side(b - 1, 1, 0, mask.Height, y => IsRowDark(y)) + 1;
        return new DarkGround(l, t, Math.Max(l + 1, r), Math.Max(t + 1, b));

        int Side(int at, int outwards, int least, int end, Predicate<int> isDark)
        {
            var steps = 0;
            if (isDark(at))
            {
                while (steps++ < line && at + outwards >= least && at + outwards < end && isDark(at + outwards))
                {
                    at += outwards;
                }

                return at;
            }

            while (steps++ < size && at - outwards >= least && at - outwards < end && !isDark(at))
            {
                at -= outwards;
            }

            return at;
        }

        bool IsColumnDark(int x)
        {
            var dark = 0;
            for (var y = top; y < bottom; y++)
            {
                dark += mask.Ink[y * mask.Width + x];
            }

            return dark >= 0.7 * (bottom - top);
        }

        bool IsRowDark(int y)
        {
            var dark = 0;
            foreach (var pixel in mask.Row(y)[left..right])
            {
                dark += pixel;
            }

            return dark >= 0.7 * (right - left);
        }
    }
}
