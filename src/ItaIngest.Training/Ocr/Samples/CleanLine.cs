using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Render;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Samples;

/// <summary>A line as it was drawn at 300 dpi, cut close around its ink: damage and margins are given to it anew each time that it is trained on.</summary>
/// <param name="Text">Ordinary spelling.</param>
/// <param name="IsNumber">One number alone.</param>
/// <param name="BandTop">Top of letters without marks, pixels from the image's top; negative where the ink begins lower.</param>
/// <param name="BandBottom">The base line.</param>
/// <param name="Image">The ink's pixels.</param>
internal sealed record CleanLine(string Text, bool IsNumber, int BandTop, int BandBottom, GreyPage Image)
{
    internal static CleanLine Of(RenderedLine line) => new(
        line.Line.Text,
        line.Line.IsNumber,
        line.BandTop - line.Top,
        line.BandBottom - line.Top,
        Part(line.Page, line.Left, line.Top, line.Right, line.Bottom));

    /// <summary>As a page with nothing else on it.</summary>
    internal RenderedLine AsRendered() => new(new LineText(Text, IsNumber), Image, 0, 0, Image.Width, Image.Height, BandTop, BandBottom);

    static GreyPage Part(GreyPage page, int left, int top, int right, int bottom)
    {
        var image = page.Cut(left, top, right - left, bottom - top);
        return new GreyPage(image.Width, image.Height, image.ToBytes());
    }
}
