namespace ItaIngest.Reading.Scan;

/// <summary>Cuts a line out of the page for the engine: its own ink alone, with a little paper around it.</summary>
internal static class LineCrop
{
    /// <summary>
    /// Space above and below the band in letter heights. The model reads lines scaled to one height, so a line without marks must not
    /// be blown up: it would show letters larger than any it was trained on.
    /// </summary>
    internal const double Above = 0.9, Below = 0.75;

    /// <summary>Paper left and right, letter heights.</summary>
    const double Side = 0.5;

    /// <summary>The image of a line and where its top left corner lies on the page.</summary>
    internal static (PageImage Image, int Left, int Top) Cut(
        TextLine line, PageImage page, IReadOnlyList<Component> strangers, double above = Above, double below = Below)
    {
        var height = Math.Max(6, line.LetterHeight);
        var left = (int)Math.Floor(line.Left - Side * height);
        var right = (int)Math.Ceiling(line.Right + Side * height);
        var top = (int)Math.Floor(Math.Min(line.Top - 2, line.BandTop - above * height));
        var bottom = (int)Math.Ceiling(Math.Max(line.Bottom + 2, line.BandBottom + below * height));
        var grey = Copy(page, left, top, right, bottom);
        foreach (var other in strangers)
        {
            if (other.Left < right && left < other.Right && other.Top < bottom && top < other.Bottom)
            {
                Blank(grey, other, left, top, right - left, bottom - top);
            }
        }

        return (new PageImage(right - left, bottom - top, grey, page.Dpi), left, top);
    }

    /// <summary>The image of a piece of ink with paper around it, and where its top left corner lies on the page.</summary>
    internal static (PageImage Image, int Left, int Top) Around(PageImage page, Component ink, int margin)
    {
        var (left, top, right, bottom) = (ink.Left - margin, ink.Top - margin, ink.Right + margin, ink.Bottom + margin);
        return (new PageImage(right - left, bottom - top, Copy(page, left, top, right, bottom), page.Dpi), left, top);
    }

    static byte[] Copy(PageImage page, int left, int top, int right, int bottom)
    {
        var grey = new byte[(right - left) * (bottom - top)];
        Array.Fill(grey, (byte)255);
        var (from, to) = (Math.Max(0, left), Math.Min(page.Width, right));
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
        {
            page.Grey.AsSpan(y * page.Width + from, to - from).CopyTo(grey.AsSpan((y - top) * (right - left) + from - left));
        }

        return grey;
    }

    static void Blank(byte[] grey, Component other, int left, int top, int width, int height)
    {
        foreach (var run in other.Runs)
        {
            // one pixel around: the blur of its edge
            for (var y = Math.Max(0, run.Y - 1 - top); y <= Math.Min(height - 1, run.Y + 1 - top); y++)
            {
                var (from, to) = (Math.Max(0, run.Start - 1 - left), Math.Min(width, run.End + 1 - left));
                if (to > from)
                {
                    Array.Fill(grey, (byte)255, y * width + from, to - from);
                }
            }
        }
    }
}
