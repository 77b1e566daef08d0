using System.Text.Json;
using ItaIngest.Model.Json;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>The scores of a set of page images.</summary>
/// <param name="Corpus">The folder's name.</param>
/// <param name="Scores">One for each damage and reader, in the order in which they come in the set; ours before the stock's.</param>
/// <param name="Skipped">Files of the set that are not on this machine.</param>
public sealed record OcrEvaluationReport(string Corpus, IReadOnlyList<OcrScore> Scores, IReadOnlyList<string> Skipped)
{
    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ItaJson.Options) + "\n";
}
