using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Ocr;

/// <summary>Answers from a recording. With an engine behind it, that reads what the recording does not know, and the recording learns it.</summary>
/// <param name="recording">The replies.</param>
/// <param name="engine">Reads unknown images; null: an unknown image is an error.</param>
public sealed class RecordedOcr(OcrRecording recording, IOcrEngine? engine = null) : IOcrEngine
{
    /// <inheritdoc/>
    public IReadOnlyList<ModelUse> Models => engine?.Models ?? recording.Models;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The image is not in the recording and there is no engine: record again.</exception>
    public IReadOnlyList<OcrSymbol> Read(PageImage image, OcrMode mode)
    {
        var key = OcrRecording.KeyOf(image, mode);
        if (recording.Find(key) is { } reply)
        {
            return reply;
        }

        if (engine is null)
        {
            throw new InvalidOperationException("The recording does not know this image. The way to it has changed: make the recording again (docs/scans.md).");
        }

        var symbols = engine.Read(image, mode);
        recording.Add(key, symbols);
        return symbols;
    }

    /// <inheritdoc/>
    public void Dispose() => engine?.Dispose();
}
