using System.Text.Encodings.Web;
using System.Text.Json;

namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>Writes <c>models/confusions.json</c>: what the model reads for what, which the reconciler weighs its repairs by.</summary>
internal static class ConfusionFile
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(EvaluationResult result)
    {
        object Entries(Func<(string Printed, string Read), bool> which) => result.Confusions.Where(c => which(c.Key))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key.Printed, StringComparer.Ordinal).ThenBy(c => c.Key.Read, StringComparer.Ordinal)
            .Select(c => new { printed = c.Key.Printed, read = c.Key.Read, count = c.Value }).ToList();
        return JsonSerializer.Serialize(
            new
            {
                model = result.Model,
                about = "Counts over the evaluation set (docs/ocr-model.md). printed: how often a character stood on paper, those never misread too.",
                substituted = Entries(c => c.Printed.Length > 0 && c.Read.Length > 0),
                lost = Entries(c => c.Read.Length == 0),
                added = Entries(c => c.Printed.Length == 0),
                printed = result.Printed.Where(p => p.Key.Length > 0).OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value),
            },
            Readable) + "\n";
    }
}
