using System.Text.Json;
using ItaIngest.Model.Json;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>What page images say, written from what was typeset or by people who looked at the pages: <c>ocr-truth.json</c>.</summary>
/// <param name="About">Who wrote it, how, and what is illegible.</param>
/// <param name="Files">The images of these pages, one file for each way in which they were scanned.</param>
/// <param name="Pages">The pages that are scored; a file may have more.</param>
public sealed record OcrTruthFile(string About, IReadOnlyList<OcrTruthSource> Files, IReadOnlyList<OcrTruthPage> Pages)
{
    /// <summary>The file's name.</summary>
    public const string Name = "ocr-truth.json";

    /// <summary>Reads one; throws <see cref="InvalidDataException"/> when it is not one.</summary>
    public static OcrTruthFile Parse(string json)
    {
        try
        {
            var truth = JsonSerializer.Deserialize<OcrTruthFile>(json, ItaJson.Options);
            return truth is { Files.Count: > 0, Pages.Count: > 0 } ? truth : throw new InvalidDataException($"{Name} has 'files' and 'pages'.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{Name}: {e.Message}", e);
        }
    }
}
