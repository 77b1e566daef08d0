using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Ocr;

public sealed class OcrRecordingTests : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.ocr.gz");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_an_engine_read_once_is_known_without_it()
    {
        var image = new PageImage(2, 1, [0, 255], 300);
        var recording = new OcrRecording { Models = [new ModelUse("m", "00")] };
        using (var engine = new RecordedOcr(recording, new OneSymbol()))
        {
            engine.Read([image], OcrMode.Line);
        }

        recording.Save(path);
        using var replayed = new RecordedOcr(OcrRecording.Load(path));

        Assert.Equal([new OcrSymbol("๘", 1, 2, 3, 4, 0.75, true)], replayed.Read([image], OcrMode.Line).Single());
        Assert.Equal([new ModelUse("m", "00")], replayed.Models);
    }

    [Fact]
    public void Another_image_or_mode_is_not_taken_for_a_known_one()
    {
        var recording = new OcrRecording();
        recording.Add(OcrRecording.KeyOf(new PageImage(2, 1, [0, 255], 300), OcrMode.Line), []);
        using var engine = new RecordedOcr(recording);

        Assert.Empty(engine.Read([new PageImage(2, 1, [0, 255], 300)], OcrMode.Line).Single());
        Assert.Throws<InvalidOperationException>(() => engine.Read([new PageImage(2, 1, [0, 255], 300)], OcrMode.Number));
        Assert.Throws<InvalidOperationException>(() => engine.Read([new PageImage(1, 2, [0, 255], 300)], OcrMode.Line));
        Assert.Throws<InvalidOperationException>(() => engine.Read([new PageImage(2, 1, [0, 254], 300)], OcrMode.Line));
    }

    sealed class OneSymbol : IOcrEngine
    {
        public IReadOnlyList<ModelUse> Models => [];

        public IReadOnlyList<IReadOnlyList<OcrSymbol>> Read(IReadOnlyList<PageImage> images, OcrMode mode) => [.. images.Select(_ => (OcrSymbol[])[new("๘", 1, 2, 3, 4, 0.75, true)])];

        public void Dispose()
        {
        }
    }
}
