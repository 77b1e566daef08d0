using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Render;

/// <summary>A line as text2image drew it, on a page at 300 dpi.</summary>
/// <param name="Line">What stands there; words that the face could not show are already gone.</param>
/// <param name="Page">The page.</param>
/// <param name="Left">Of the ink, pixels.</param>
/// <param name="Top">Of the ink.</param>
/// <param name="Right">Of the ink.</param>
/// <param name="Bottom">Of the ink.</param>
/// <param name="BandTop">Top of letters without marks.</param>
/// <param name="BandBottom">The base line.</param>
internal sealed record RenderedLine(
    LineText Line, GreyPage Page, int Left, int Top, int Right, int Bottom, int BandTop, int BandBottom);
