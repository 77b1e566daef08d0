using System.Runtime.InteropServices;
using System.Text.Json;
using ItaIngest.Model.Json;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>Keeps the scores of page images of a version: <c>corpora/scores/&lt;corpus&gt;-&lt;version&gt;.json</c>, with the machine that the times are from.</summary>
public static class OcrScoreFile
{
    /// <summary>Writes every figure; what was read instead is left out.</summary>
    /// <param name="folder">The folder of score files.</param>
    /// <param name="version">Version of the program.</param>
    /// <param name="day">The day of the run.</param>
    /// <param name="report">The scores.</param>
    /// <returns>The path written.</returns>
    public static string Write(string folder, string version, DateOnly day, OcrEvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{report.Corpus}-{version}.json");
        var file = new
        {
            version,
            day,
            command = $"./ita-ingest eval corpora/{report.Corpus}{(report.Scores.Any(s => s.Reader == StockTesseract.ReaderName) ? " --stock" : "")}",
            machine = $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}",
            scores = report.Scores.Select(s => s with { SecondsPerPage = Math.Round(s.SecondsPerPage, 2), Wrong = [], WrongTexts = [] }),
            report.Skipped,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(file, ItaJson.Options) + "\n");
        return path;
    }
}
