namespace ItaIngest.Reading.Scan;

/// <summary>
/// Makes white letters on a dark ground dark letters on white paper, and draws what was the edge of the ground as a ruling: heads of tables
/// are filled where other tables have rulings.
/// </summary>
internal static class Reversal
{
    /// <summary>Rows and columns of letters: a hole in the ground as high (letter heights) as a letter or a mark, and not wider than letters that touch.</summary>
    const double HighestLetter = 2.6, LowestLetter = 0.5, WidestLetter = 8;

    /// <summary>A line of fewer letters than this is a crack in the ground.</summary>
    const int LeastLetters = 2;

    /// <summary>How much of the holes' area the letters must have: a photograph has holes of all sizes.</summary>
    const double LetterShare = 0.5;

    /// <summary>How many of the ground's pixels may differ from its grey by more than <see cref="Even"/> of the way to white.</summary>
    const double UnevenShare = 0.2, Even = 0.2;

    /// <summary>Widest gap between two cells of a dark head, and the widest ruling that comes to it from the table (letter heights).</summary>
    const double WidestRuling = 0.35;

    /// <summary>How far a table's ruling must be seen beside the ground (letter heights): further than a letter.</summary>
    const double RulingSeen = 1.4;

    /// <summary>
    /// A ruling on the ground differs from its grey by this, in this part of its height: black on Word's dark blue by 20 to 30 at 150 dpi, where
    /// noise reaches 8. Letters are pale over a part of the height; nothing but a ruling is darker.
    /// </summary>
    const int Apart = 12;
    const double DarkLine = 0.6, PaleLine = 0.9;

    /// <summary>A table's next ruling stands within so many letter heights, a row of six lines, and is at least this part of the head wide.</summary>
    const double RulingBelow = 16, WideRuling = 0.8;

    /// <summary>Pixels beside the ground that its blur has greyed.</summary>
    const int Blur = 3;

    /// <summary>The page with its dark grounds reversed; the page itself where none holds letters.</summary>
    internal static PageImage Of(PageImage image, int paper, double letterHeight)
    {
        var (mask, grounds) = DarkGrounds.Find(image, paper, letterHeight);
        byte[]? grey = null;
        foreach (var ground in grounds)
        {
            if (Level(image, mask, ground, paper) is not { } level)
            {
                continue;
            }

            var holes = Holes(image, ground, level + (paper - level) * 2 / 5);
            if (!HoldsLetters(holes, letterHeight))
            {
                continue;
            }

            grey ??= [.. image.Grey];
            Paint(image, grey, ground, holes, level, paper, letterHeight);
            Edge(image, mask, grey, ground, level, [.. holes.Where(h => IsLetter(h, letterHeight))], letterHeight);
        }

        return grey is null ? image : new PageImage(image.Width, image.Height, grey, image.Dpi);
    }

    /// <summary>The negative of a page.</summary>
    internal static PageImage OfWhole(PageImage image) =>
        new(image.Width, image.Height, Array.ConvertAll(image.Grey, grey => (byte)(255 - grey)), image.Dpi);

    /// <summary>What is brighter than a grey inside the ground and does not reach its sides, in pixels of the page.</summary>
    static List<Component> Holes(PageImage image, DarkGround ground, int bright)
    {
        var crop = new byte[ground.Width * ground.Height];
        for (var y = 0; y < ground.Height; y++)
        {
            var row = image.Grey.AsSpan((ground.Top + y) * image.Width + ground.Left, ground.Width);
            for (var x = 0; x < row.Length; x++)
            {
                crop[y * ground.Width + x] = (byte)(row[x] > bright ? 1 : 0);
            }
        }

        return [.. ComponentFinder.Find(new InkMap(ground.Width, ground.Height, crop))
            .Where(c => c.Left > 0 && c.Top > 0 && c.Right < ground.Width && c.Bottom < ground.Height)
            .Select(c => new Component(
                c.Left + ground.Left,
                c.Top + ground.Top,
                c.Right + ground.Left,
                c.Bottom + ground.Top,
                c.Area,
                [.. c.Runs.Select(r => new Run(r.Y + ground.Top, r.Start + ground.Left, r.End + ground.Left))]))];
    }

    static bool IsLetter(Component c, double letterHeight) =>
        c.Height >= LowestLetter * letterHeight && c.Height <= HighestLetter * letterHeight && c.Width <= WidestLetter * letterHeight;

    static bool HoldsLetters(List<Component> holes, double letterHeight)
    {
        var letters = holes.Where(h => IsLetter(h, letterHeight)).ToList();
        return letters.Sum(c => c.Area) >= LetterShare * holes.Sum(c => c.Area)
            && LineFinder.Find(0, letters, letterHeight).Any(l => l.Letters.Count >= LeastLetters);
    }

    /// <summary>The grey of the ground; null where it is not even: a photograph.</summary>
    static int? Level(PageImage image, InkMap mask, DarkGround ground, int paper)
    {
        var histogram = new int[256];
        var total = 0;
        for (var y = ground.Top; y < ground.Bottom; y++)
        {
            for (var x = ground.Left; x < ground.Right; x++)
            {
                if (mask[x, y])
                {
                    histogram[image.Grey[y * image.Width + x]]++;
                    total++;
                }
            }
        }

        var (seen, level) = (0, 0);
        while (level < 255 && (seen += histogram[level]) * 2 < total)
        {
            level++;
        }

        var reach = Even * (paper - level);
        var uneven = histogram.Select((n, grey) => Math.Abs(grey - level) > reach ? n : 0).Sum();
        return uneven <= UnevenShare * total ? level : null;
    }

    /// <summary>White paper in place of the ground, and in it the letters, as dark as they were bright.</summary>
    static void Paint(PageImage image, byte[] grey, DarkGround ground, List<Component> holes, int level, int paper, double letterHeight)
    {
        for (var y = Math.Max(0, ground.Top - Blur); y < Math.Min(image.Height, ground.Bottom + Blur); y++)
        {
            var (from, to) = (Math.Max(0, ground.Left - Blur), Math.Min(image.Width, ground.Right + Blur));
            Array.Fill(grey, (byte)paper, y * image.Width + from, to - from);
        }

        foreach (var hole in holes)
        {
            var isText = hole.Height <= HighestLetter * letterHeight && hole.Width <= WidestLetter * letterHeight;
            foreach (var run in hole.Runs)
            {
                for (var y = run.Y - 1; y <= run.Y + 1; y++)
                {
                    for (var at = y * image.Width + run.Start - 1; at <= y * image.Width + run.End; at++)
                    {
                        // a white box with dark letters of its own stays as it was
                        grey[at] = isText
                            ? Math.Min(grey[at], (byte)Math.Clamp(paper - (image.Grey[at] - level) * paper / Math.Max(1, paper - level), 0, paper))
                            : image.Grey[at];
                    }
                }
            }
        }
    }

    /// <summary>
    /// The outline of the ground, and the rulings between its cells: white gaps in it, lines darker or paler than it, and rulings of the table
    /// that run into it.
    /// </summary>
    static void Edge(PageImage image, InkMap mask, byte[] grey, DarkGround ground, int level, List<Component> letters, double letterHeight)
    {
        var lines = LinesIn(image, ground, level, letterHeight).ToList();
        var beside = Separators(mask, ground, letterHeight).Where(x => !lines.Exists(l => Math.Abs(l - x) <= letterHeight / 2));
        List<int> between = [.. lines.Concat(beside).Where(x => !letters.Exists(c => c.Left <= x + 2 && c.Right >= x - 1))];
        if (between.Count == 0 && !IsRuledBelow(mask, ground, (int)(RulingBelow * letterHeight)))
        {
            return; // the head of a table that has no rulings: a frame around it alone would part it from its rows
        }

        for (var line = 0; line < 2; line++)
        {
            Array.Fill(grey, (byte)0, (ground.Top + line) * mask.Width + ground.Left, ground.Width);
            Array.Fill(grey, (byte)0, (ground.Bottom - 1 - line) * mask.Width + ground.Left, ground.Width);
        }

        foreach (var x in between.Append(ground.Left).Append(ground.Right - 2))
        {
            for (var y = ground.Top; y < ground.Bottom; y++)
            {
                grey[y * mask.Width + x] = grey[y * mask.Width + x + 1] = 0;
            }
        }
    }

    /// <summary>Whether a line as wide as the ground runs across the page not far below it.</summary>
    static bool IsRuledBelow(InkMap mask, DarkGround ground, int reach)
    {
        for (var y = ground.Bottom + Blur; y < Math.Min(mask.Height, ground.Bottom + Blur + reach); y++)
        {
            var dark = 0;
            foreach (var pixel in mask.Row(y).Slice(ground.Left, ground.Width))
            {
                dark += pixel;
            }

            if (dark >= WideRuling * ground.Width)
            {
                return true;
            }
        }

        return false;
    }

    static IEnumerable<int> Separators(InkMap mask, DarkGround ground, double letterHeight)
    {
        var seen = (int)(RulingSeen * letterHeight);
        var gaps = Stretches(ground, x => Dark(mask, x, ground.Top, ground.Bottom) <= 0.15 * ground.Height);
        var below = Stretches(ground, x => ground.Bottom + Blur + seen < mask.Height && Dark(mask, x, ground.Bottom + Blur, ground.Bottom + Blur + seen) >= 0.9 * seen);
        var above = Stretches(ground, x => ground.Top - Blur - seen >= 0 && Dark(mask, x, ground.Top - Blur - seen, ground.Top - Blur) >= 0.9 * seen);
        return Thin(gaps.Concat(below).Concat(above), ground, letterHeight);
    }

    /// <summary>
    /// Lines over the ground from top to bottom: black rulings on dark blue, thin white ones that the scan made grey. A head that stands alone
    /// at the foot of a page has nothing else to tell its columns.
    /// </summary>
    static IEnumerable<int> LinesIn(PageImage image, DarkGround ground, int level, double letterHeight)
    {
        var darker = Stretches(ground, x => Share(x, grey => grey <= level - Apart) >= DarkLine);
        var paler = Stretches(ground, x => Share(x, grey => grey >= level + Apart) >= PaleLine);
        return Thin(darker.Concat(paler), ground, letterHeight);

        double Share(int x, Predicate<byte> isSo)
        {
            var rows = 0;
            for (var y = ground.Top; y < ground.Bottom; y++)
            {
                rows += isSo(image.Grey[y * image.Width + x]) ? 1 : 0;
            }

            return (double)rows / ground.Height;
        }
    }

    /// <summary>The middles of the stretches that are as thin as rulings and stand inside the ground, not at its edge.</summary>
    static IEnumerable<int> Thin(IEnumerable<(int From, int To)> stretches, DarkGround ground, double letterHeight)
    {
        var margin = (int)letterHeight / 2;
        return stretches
            .Where(s => s.To - s.From <= Math.Max(3, WidestRuling * letterHeight) && s.From > ground.Left + margin && s.To < ground.Right - margin)
            .Select(s => (s.From + s.To) / 2);
    }

    static IEnumerable<(int From, int To)> Stretches(DarkGround ground, Predicate<int> isPart)
    {
        var from = -1;
        for (var x = ground.Left; x <= ground.Right; x++)
        {
            var isIn = x < ground.Right && isPart(x);
            if (isIn && from < 0)
            {
                from = x;
            }
            else if (!isIn && from >= 0)
            {
                yield return (from, x);
                from = -1;
            }
        }
    }

    static int Dark(InkMap mask, int x, int top, int bottom)
    {
        var dark = 0;
        for (var y = top; y < bottom; y++)
        {
            dark += mask.Ink[y * mask.Width + x];
        }

        return dark;
    }
}
