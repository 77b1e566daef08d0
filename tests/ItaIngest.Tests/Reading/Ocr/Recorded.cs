using ItaIngest.Reading.Ocr;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Ocr;

/// <summary>
/// Engines that answer from recordings beside the fixtures. With ITA_RECORD_OCR=1 in the environment they read with the model in
/// <c>models/</c> what is not known yet, and write the recording anew.
/// </summary>
static class Recorded
{
    internal static T Read<T>(string name, Func<IOcrEngine, T> read)
    {
        var path = Repository.At("tests", "ItaIngest.Tests", "Fixtures", name + ".ocr.gz");
        if (Environment.GetEnvironmentVariable("ITA_RECORD_OCR") != "1")
        {
            using var replay = new RecordedOcr(OcrRecording.Load(path));
            return read(replay);
        }

        using var engine = new LineOcr(OcrModel.Find(Repository.At("models")));
        var recording = new OcrRecording { Models = engine.Models };
        using var recorder = new RecordedOcr(recording, engine);
        var result = read(recorder);
        recording.Save(path);
        return result;
    }
}
