using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Batches;

namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>What a batch changes: counted by what changed and by agency, and every change in two files.</summary>
public sealed class DifferenceReport
{
    readonly SortedDictionary<string, DifferenceCount> byWhat = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, DifferenceCount> byAgency = new(StringComparer.Ordinal);

    /// <summary>Counts by kind of value or warning's code.</summary>
    public IReadOnlyDictionary<string, DifferenceCount> ByWhat => byWhat;

    /// <summary>Counts by agency; an empty name stands for documents that name none.</summary>
    public IReadOnlyDictionary<string, DifferenceCount> ByAgency => byAgency;

    /// <summary>
    /// Counts the results and writes each change to <c>NAME.csv</c> and <c>NAME.json</c> (one object: batch, counts, documents) in a folder;
    /// memory does not grow with the documents.
    /// </summary>
    public static DifferenceReport Write(Batch batch, BatchProgress progress, IEnumerable<BatchResult> results, string folder)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(results);
        Directory.CreateDirectory(folder);
        var report = new DifferenceReport();
        using var csv = new DifferenceCsv(Path.Combine(folder, batch.Name + ".csv"));
        using var file = File.Create(Path.Combine(folder, batch.Name + ".json"));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = ItaJson.Options.Encoder, Indented = true });
        json.WriteStartObject();
        json.WriteString("batch", batch.Name);
        json.WriteBoolean("isDry", batch.IsDry);
        Put(json, "progress", progress);
        json.WriteStartArray("documents");
        foreach (var result in results.Where(result => result.Changes.Count > 0))
        {
            report.Count(result);
            csv.Write(result);
            JsonSerializer.Serialize(json, result, ItaJson.Options);
            json.Flush();
        }

        json.WriteEndArray();
        Put(json, "byWhat", report.ByWhat);
        Put(json, "byAgency", report.ByAgency);
        json.WriteEndObject();
        return report;
    }

    static void Put<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, ItaJson.Options);
    }

    void Count(BatchResult result)
    {
        foreach (var change in result.Changes)
        {
            Of(byWhat, change.What).Add(change.Kind);
            Of(byAgency, result.Agency ?? "").Add(change.Kind);
        }
    }

    static DifferenceCount Of(SortedDictionary<string, DifferenceCount> counts, string key) =>
        counts.TryGetValue(key, out var count) ? count : counts[key] = new DifferenceCount();
}
