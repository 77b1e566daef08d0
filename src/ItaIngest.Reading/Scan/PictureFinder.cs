namespace ItaIngest.Reading.Scan;

/// <summary>Parts what is not text from the letters: emblems, charts, photographs, frames, the black edges of a scan, specks.</summary>
internal static class PictureFinder
{
    /// <summary>Ink higher than this many letter heights is no letter: a title of 36 points on a page of 16 points is 2.3.</summary>
    const double MaxLetter = 4;

    /// <summary>Letters of a heading may touch, a picture is wide and high.</summary>
    const double MaxTouching = 30;

    /// <summary>Large ink this thin in its rectangle is a frame around text, and the text inside is read.</summary>
    const double FrameFill = 0.05;

    /// <summary>Pictures closer than this many letter heights are one.</summary>
    const double Together = 1.5;

    /// <summary>A speck: narrower and lower than this share of the letter height. The point of a decimal in 16-point text is 0.2.</summary>
    const double Speck = 0.09;

    /// <summary>The letters that remain and the pictures found.</summary>
    internal static (List<Component> Letters, List<Component> Dropped, List<Component> Pictures) Part(
        IReadOnlyList<Component> components, int pageWidth, int pageHeight, double letterHeight)
    {
        var (letters, dropped, large) = (new List<Component>(), new List<Component>(), new List<Component>());
        foreach (var c in components)
        {
            var home = IsLarge(c, letterHeight) ? IsEdge(c, pageWidth, pageHeight) || c.Fill < FrameFill ? dropped : large
                : IsSpeck(c, letterHeight) || IsEdge(c, pageWidth, pageHeight) ? dropped : letters;
            home.Add(c);
        }

        var pictures = Gather(large, letterHeight * Together);
        var inside = letters.Where(c => pictures.Any(p => p.Left <= c.Left && c.Right <= p.Right && p.Top <= c.Top && c.Bottom <= p.Bottom)).ToHashSet();
        letters.RemoveAll(inside.Contains);
        dropped.AddRange(inside);
        dropped.AddRange(large);
        return (letters, dropped, pictures);
    }

    static bool IsLarge(Component c, double letterHeight) =>
        c.Height > MaxLetter * letterHeight || (c.Width > MaxTouching * letterHeight && c.Height > 2 * letterHeight);

    static bool IsSpeck(Component c, double letterHeight) =>
        Math.Max(c.Width, c.Height) <= Math.Max(1, Speck * letterHeight) || c.Area <= Math.Pow(Speck * letterHeight, 2);

    static bool IsEdge(Component c, int width, int height) => c.Left <= 1 || c.Top <= 1 || c.Right >= width - 1 || c.Bottom >= height - 1;

    /// <summary>Pictures nearer than a distance in pixels as one.</summary>
    internal static List<Component> Gather(List<Component> large, double together)
    {
        var pictures = new List<Component>();
        foreach (var c in large)
        {
            var all = c;
            while (pictures.FirstOrDefault(p => p.Left - together < all.Right && all.Left < p.Right + together
                && p.Top - together < all.Bottom && all.Top < p.Bottom + together) is { } near)
            {
                pictures.Remove(near);
                all = new Component(
                    Math.Min(near.Left, all.Left), Math.Min(near.Top, all.Top), Math.Max(near.Right, all.Right), Math.Max(near.Bottom, all.Bottom), near.Area + all.Area, []);
            }

            pictures.Add(all);
        }

        return pictures;
    }
}
