using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Render;

/// <summary>Cuts a line out of its page with the margins that the program's own line finder leaves, and with others.</summary>
internal static class LineCutter
{
    // letter heights, those of Reading's LineCrop
    const double Above = 0.9, Below = 0.75, Side = 0.5;

    /// <summary>As the program itself cuts.</summary>
    internal static GreyImage Usual(RenderedLine line) => Cut(line, Above, Below, Side, Side);

    /// <summary>
    /// For training: two of three roughly as the program cuts, the rest close around the ink (Tesseract's own line finder, other
    /// programs), so that no one way of cutting is needed.
    /// </summary>
    internal static GreyImage Varied(RenderedLine line, Random random)
    {
        if (random.Happens(0.65))
        {
            return Cut(line, random.Between(0.6, 1.2), random.Between(0.35, 0.85), random.Between(0.15, 0.8), random.Between(0.15, 0.8));
        }

        var height = line.Bottom - line.Top;
        var (above, below) = ((int)(height * random.Between(0.03, 0.35)), (int)(height * random.Between(0.03, 0.35)));
        var (left, right) = (random.Next(4, 40), random.Next(4, 40));
        return line.Page.Cut(line.Left - left, line.Top - above, line.Right - line.Left + left + right, height + above + below);
    }

    static GreyImage Cut(RenderedLine line, double above, double below, double before, double after)
    {
        var height = line.BandBottom - line.BandTop;
        var top = Math.Min(line.Top - 3, line.BandTop - (int)(above * height));
        var bottom = Math.Max(line.Bottom + 3, line.BandBottom + (int)(below * height));
        var left = line.Left - Math.Max(4, (int)(before * height));
        var right = line.Right + Math.Max(4, (int)(after * height));
        return line.Page.Cut(left, top, right - left, bottom - top);
    }
}
