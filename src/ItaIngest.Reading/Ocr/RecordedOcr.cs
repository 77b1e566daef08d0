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
    /// <exception cref="InvalidOperationException">An image is not in the recording and there is no engine: record again.</exception>
    public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode)
    {
        ArgumentNullException.ThrowIfNull(images);
        var keys = images.Select(image => OcrRecording.KeyOf(image, mode)).ToList();
        var unknown = Enumerable.Range(0, keys.Count).Where(i => recording.Find(keys[i]) is null).ToList();
        if (unknown.Count > 0)
        {
            var replies = engine?.Read([.. unknown.Select(i => images[i])], mode)
                ?? throw new InvalidOperationException("The recording does not know this image. The way to it has changed: make the recording again (docs/scans.md).");
            for (var i = 0; i < unknown.Count; i++)
            {
                recording.Add(keys[unknown[i]], replies[i]);
            }
        }

        return [.. keys.Select(key => recording.Find(key)!)];
    }

    /// <inheritdoc/>
    public void Dispose() => engine?.Dispose();
}
