using System.Security.Cryptography;
using System.Text.Json;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Ocr;

/// <summary>
/// Turns what the engine claims into the probability of being right, for words and numbers apart: a number is right only when every sign
/// is. Belongs to one model; made by <c>ita-ingest train calibration</c>.
/// </summary>
/// <param name="Word">For words of letters and signs; null: the engine's own figures.</param>
/// <param name="Number">For numbers, after their votes; null: the engine's own figures.</param>
public sealed record ConfidenceTable(ConfidenceCurve? Word, ConfidenceCurve? Number)
{
    /// <summary>The file beside the models that holds the tables.</summary>
    public const string FileName = "calibration.json";

    /// <summary>The engine's own figures.</summary>
    public static ConfidenceTable None { get; } = new(null, null);

    /// <summary>Whether it says anything about a model.</summary>
    public bool IsFitted => Word is not null || Number is not null;

    /// <summary>
    /// The table of the models that an engine reads with. Where there is none (no file, another model, several models, a file of a form
    /// unknown here), the engine's own figures stand: a confidence is a help, and its lack costs no document.
    /// </summary>
    /// <param name="models">What the engine reads with.</param>
    /// <param name="folder">Folder of <see cref="FileName"/>; null: the usual places of models.</param>
    public static ConfidenceTable For(IReadOnlyList<ModelUse> models, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (models.Count != 1 || Find(folder) is not { } path)
        {
            return None;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var table in json.RootElement.GetProperty("tables").EnumerateArray())
            {
                if (table.GetProperty("sha256").GetString() == models[0].Sha256)
                {
                    return new ConfidenceTable(Curve(table, "word"), Curve(table, "number"));
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            return None;
        }

        return None;
    }

    /// <summary>Tells one file of tables from another; empty where there is none.</summary>
    /// <param name="folder">Folder of <see cref="FileName"/>; null: the usual places of models.</param>
    public static string FingerprintOf(string? folder = null) =>
        Find(folder) is { } path ? "+" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16] : "";

    /// <summary>The probability 0..1 that a word is right.</summary>
    /// <param name="claimed">0..1 as the engine claims it.</param>
    /// <param name="isNumber">Whether it is a number.</param>
    public double Of(double claimed, bool isNumber) => (isNumber ? Number : Word)?.At(claimed) ?? claimed;

    static string? Find(string? folder) => OcrModel.Candidates(folder).Select(f => Path.Combine(f, FileName)).FirstOrDefault(File.Exists);

    static ConfidenceCurve? Curve(JsonElement table, string name) => table.TryGetProperty(name, out var points)
        ? new ConfidenceCurve(points.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())))
        : null;
}
