using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaIngest.Training.Headers;

/// <summary>Writes a model file and its entry in <c>manifest.json</c>; the entries of other models stay as they are.</summary>
static class ModelDelivery
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes a trained model with what is to be known of it.</summary>
    public static void Write(string folder, string file, Learning learning, IReadOnlyList<HeaderScore> scores, HeaderCorpus corpus)
    {
        Directory.CreateDirectory(folder);
        var bytes = Encoding.UTF8.GetBytes(learning.Text);
        File.WriteAllBytes(Path.Combine(folder, file), bytes);
        var path = Path.Combine(folder, "manifest.json");
        var manifest = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        var others = manifest["models"]?.AsArray().Where(m => (string?)m!["file"] != file).Select(m => m!.DeepClone()) ?? [];
        manifest["models"] = new JsonArray([.. others, Entry(file, bytes, learning, scores, corpus)]);
        File.WriteAllText(path, manifest.ToJsonString(Readable) + "\n");
    }

    static JsonNode Entry(string file, byte[] bytes, Learning learning, IReadOnlyList<HeaderScore> scores, HeaderCorpus corpus) => JsonSerializer.SerializeToNode(new
    {
        file,
        sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        bytes = bytes.Length,
        purpose = file == HeaderScores.HeadersFile ? "which role a column of a table has" : "what a table is about",
        madeBy = "ita-ingest train headers (ItaIngest.Training, HeaderTraining); liblinear 2.3, L2-regularised logistic regression",
        from = string.Create(
            CultureInfo.InvariantCulture, $"corpora/headers/train: {corpus.Train.Count} tables, {corpus.Train.Sum(t => t.Columns.Count)} columns of {corpus.Train.Select(t => t.Family).Distinct().Count()} families"),
        licence = "as the project",
        training = string.Create(CultureInfo.InvariantCulture, $"C {learning.Cost}, threshold {learning.Model.Threshold}, both chosen by cross-validation over families"),
        scores = scores.Where(s => s.What == file).Select(s => new { s.Part, s.Voice, s.Right, s.All, s.Percent }),
    }, CamelCase)!;
}
