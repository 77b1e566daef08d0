using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>Turns an image of text into characters with boxes and confidences. Not thread safe: one engine a thread.</summary>
public interface IOcrEngine : IDisposable
{
    /// <summary>The models it reads with.</summary>
    IReadOnlyList<ModelUse> Models { get; }

    /// <summary>Reads one image. Characters come in reading order; none when nothing was read.</summary>
    /// <param name="image">Dark text on light ground.</param>
    /// <param name="mode">What the image shows.</param>
    IReadOnlyList<OcrSymbol> Read(PageImage image, OcrMode mode);
}
