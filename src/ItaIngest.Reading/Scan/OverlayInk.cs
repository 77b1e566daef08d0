namespace ItaIngest.Reading.Scan;

/// <summary>
/// Takes stamps off text: large ink that is paler than the page's letters hangs together with the letters it lies over, and would be taken
/// for a picture with them. The paler pixels go, what is as dark as print stays and is read.
/// </summary>
internal static class OverlayInk
{
    /// <summary>
    /// How much paler than the letters (grey levels, middle of each) the pieces of a stamp are: those of
    /// tests/ItaIngest.Tests/Fixtures/stamped-cells.jpg by 16 to 53, the palest letter in ten there by 14.
    /// </summary>
    const int Paler = 15;

    /// <summary>From which share of the way from print to stamp a pixel is the stamp's.</summary>
    const double Split = 0.55;

    /// <summary>
    /// A piece of a stamp's ring is longer one way than letters are, is not a line the other way (letter heights), and fills less of its
    /// rectangle than a letter does (0.33).
    /// </summary>
    const double Longest = 1.8, Shortest = 0.5, MaxFill = 0.3;

    /// <summary>A piece whose darkest tenth is not darker by this than the middle of print is the stamp's alone.</summary>
    const int AsPrint = 12;

    /// <summary>So many other pieces stand within so many letter heights: one pale long piece may be a printed bracket.</summary>
    const int OtherPieces = 2;

    const double Near = 4;

    /// <summary>Letters whose grey is looked at.</summary>
    const int Enough = 300;

    /// <summary>Whether anything was lifted; then the ink must be looked at again.</summary>
    internal static bool Lift(IReadOnlyList<Component> components, InkMap map, byte[] grey, double letterHeight)
    {
        var print = PrintGrey(components, grey, map.Width, letterHeight);
        if (print is null)
        {
            return false;
        }

        var pale = components.Where(c => Math.Max(c.Height, c.Width) > Longest * letterHeight && Math.Min(c.Height, c.Width) > Shortest * letterHeight
            && c.Fill < MaxFill && Middle(c, grey, map.Width) >= print + Paler).ToList();
        var pieces = pale.Where(c => pale.Count(other => AreNear(c, other, Near * letterHeight)) > OtherPieces).ToList();
        foreach (var piece in pieces)
        {
            var level = Middle(piece, grey, map.Width);
            var hasPrint = Level(piece, grey, map.Width, 0.1) < print - AsPrint;
            Wipe(piece, hasPrint ? (byte)(print.Value + Split * (level - print.Value)) : (byte)0, map, grey);
        }

        return pieces.Count > 0;
    }

    static bool AreNear(Component a, Component b, double reach) =>
        a.Left < b.Right + reach && b.Left < a.Right + reach && a.Top < b.Bottom + reach && b.Top < a.Bottom + reach;

    static int? PrintGrey(IReadOnlyList<Component> components, byte[] grey, int width, double letterHeight)
    {
        var letters = components.Where(c => c.Height > 0.6 * letterHeight && c.Height < 1.8 * letterHeight && c.Width > 0.3 * letterHeight && c.Width < 3 * letterHeight).ToList();
        var step = Math.Max(1, letters.Count / Enough);
        var levels = letters.Where((_, i) => i % step == 0).Select(c => Middle(c, grey, width)).Order().ToList();
        return levels.Count == 0 ? null : levels[levels.Count / 2];
    }

    /// <summary>The middle grey of ink.</summary>
    static int Middle(Component ink, byte[] grey, int width) => Level(ink, grey, width, 0.5);

    /// <summary>The grey below which a share of the ink is.</summary>
    static int Level(Component ink, byte[] grey, int width, double share)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        foreach (var run in ink.Runs)
        {
            foreach (var level in grey.AsSpan(run.Y * width + run.Start, run.End - run.Start))
            {
                histogram[level]++;
            }
        }

        var (seen, middle) = (0, 0);
        while (middle < 255 && (seen += histogram[middle]) < share * ink.Area)
        {
            middle++;
        }

        return middle;
    }

    /// <summary>Makes paper of the pixels paler than the split, and of the blur around them.</summary>
    static void Wipe(Component ink, byte split, InkMap map, byte[] grey)
    {
        foreach (var run in ink.Runs)
        {
            for (var y = Math.Max(0, run.Y - 1); y <= Math.Min(map.Height - 1, run.Y + 1); y++)
            {
                for (var at = y * map.Width + Math.Max(0, run.Start - 1); at < y * map.Width + Math.Min(map.Width, run.End + 1); at++)
                {
                    if (grey[at] > split)
                    {
                        (map.Ink[at], grey[at]) = (0, 255);
                    }
                }
            }
        }
    }
}
