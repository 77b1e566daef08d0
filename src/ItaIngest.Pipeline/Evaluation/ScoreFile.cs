using System.Runtime.InteropServices;
using System.Text.Json;
using ItaIngest.Model.Json;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Keeps the scores of a version: <c>corpora/scores/&lt;version&gt;.json</c> of the reports, <c>families-dev-&lt;version&gt;.json</c> of another corpus, with the machine that the times are from.</summary>
public static class ScoreFile
{
    /// <summary>Writes the totals and each document's headline figures.</summary>
    /// <param name="folder">The folder of score files.</param>
    /// <param name="version">Version of the program, the file's name.</param>
    /// <param name="day">The day of the run.</param>
    /// <param name="report">The scores.</param>
    /// <returns>The path written.</returns>
    public static string Write(string folder, string version, DateOnly day, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Directory.CreateDirectory(folder);
        var name = report.Corpus == "reports" ? version : $"{report.Corpus.Replace('/', '-')}-{version}";
        var path = Path.Combine(folder, name + ".json");
        var file = new
        {
            version,
            day,
            command = $"./ita-ingest eval corpora/{report.Corpus} --json",
            machine = $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}",
            totals = report.Totals.Select(t => new
            {
                Headline = Headline(t),
                fields = t.Fields.Select(f => new { f.Field, f.Kind, f.Expected, f.Exact, f.Invented, f.Precision, f.Recall, f.Similarity }),
            }),
            documents = report.Documents.Select(Headline),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(file, ItaJson.Options) + "\n");
        return path;
    }

    // Doubles are written with two decimals, which is too coarse to see a score fall.
    static decimal Share(double share) => Math.Round((decimal)share, 4);

    static object Headline(DocumentScore s) => new
    {
        s.File,
        s.Status,
        s.Pages,
        secondsPerPage = s.Pages == 0 ? 0 : Math.Round(s.Seconds / s.Pages, 3),
        exactNumbers = Share(s.ExactNumbers),
        s.InventedNumbers,
        textSimilarity = Share(s.TextSimilarity),
        characterErrorRate = Share(s.CharacterErrorRate),
        measuresF1 = Share(s.MeasuresF1),
        measureFieldsF1 = Share(s.MeasureFieldsF1),
        rightColumns = Share(s.RightColumns),
        entities = s.Entities.ToDictionary(e => e.Key, e => new { e.Value.Expected, e.Value.Found, e.Value.Invented }),
        warnings = new { s.Warnings.Expected, s.Warnings.Found, s.Warnings.Invented },
    };
}
