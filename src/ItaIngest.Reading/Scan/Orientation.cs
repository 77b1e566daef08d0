namespace ItaIngest.Reading.Scan;

/// <summary>Tells whether a page's lines run up or down the page: letters stand closer to the next letter than to the next line.</summary>
internal static class Orientation
{
    /// <summary>Fewer letters than this with a neighbour do not tell.</summary>
    const int Enough = 30;

    /// <summary>How much more often the nearest letter must stand above or below than beside.</summary>
    const double Clear = 1.5;

    internal static bool IsSideways(IReadOnlyList<Component> all, double size)
    {
        var letters = all.Where(c => c.Height > 0.6 * size && c.Width > 0.3 * size && c.Height < 2.5 * size && c.Width < 2.5 * size).ToList();
        var grid = letters.ToLookup(c => ((int)(c.CenterX / (4 * size)), (int)(c.CenterY / (4 * size))));
        var (beside, below) = (0, 0);
        foreach (var letter in letters)
        {
            var (x, y) = ((int)(letter.CenterX / (4 * size)), (int)(letter.CenterY / (4 * size)));
            var (right, down) = (double.MaxValue, double.MaxValue);
            foreach (var other in Near(x, y))
            {
                right = other.Left >= letter.Right && Shared(letter.Top, letter.Bottom, other.Top, other.Bottom) ? Math.Min(right, other.Left - letter.Right) : right;
                down = other.Top >= letter.Bottom && Shared(letter.Left, letter.Right, other.Left, other.Right) ? Math.Min(down, other.Top - letter.Bottom) : down;
            }

            beside += right < down ? 1 : 0;
            below += down < right ? 1 : 0;
        }

        return below >= Enough && below > Clear * beside;

        IEnumerable<Component> Near(int x, int y) =>
            grid[(x, y)].Concat(grid[(x + 1, y)]).Concat(grid[(x, y + 1)]).Concat(grid[(x, y - 1)]).Concat(grid[(x - 1, y)]);
    }

    static bool Shared(int a, int b, int c, int d) => Math.Min(b, d) - Math.Max(a, c) > 0.6 * Math.Min(b - a, d - c);
}
