using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>Turns images of lines into characters with boxes and confidences. Not thread safe: one engine a thread.</summary>
public interface IOcrEngine : IDisposable
{
    /// <summary>The models it reads with.</summary>
    IReadOnlyList<ModelUse> Models { get; }

    /// <summary>Reads lines; many at once cost less than one by one.</summary>
    /// <param name="images">Dark text on light ground, a line each, that fills the image's height.</param>
    /// <param name="mode">What the lines can be.</param>
    /// <returns>For each image its characters in reading order; none when nothing was read.</returns>
    IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode);
}
