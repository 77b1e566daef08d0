using System.Text.Json;
using ItaIngest.Model.Json;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>The scores of a corpus.</summary>
/// <param name="Corpus">The folder's name.</param>
/// <param name="Documents">One for each file, in the order of their paths.</param>
public sealed record EvaluationReport(string Corpus, IReadOnlyList<DocumentScore> Documents)
{
    /// <summary>The scores of all files of one name (source.docx, source.pdf, scan.pdf) taken together, in that order.</summary>
    public IReadOnlyList<DocumentScore> Totals =>
    [
        .. EvaluationRunner.FileNames
            .Select(name => (Name: name, Documents: Documents.Where(d => d.File.EndsWith("/" + name, StringComparison.Ordinal)).ToList()))
            .Where(g => g.Documents.Count > 0)
            .Select(g => Sum(g.Name, g.Documents)),
    ];

    /// <summary>The report as JSON, with the totals.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ItaJson.Options) + "\n";

    static DocumentScore Sum(string name, IReadOnlyList<DocumentScore> documents) => new(
        name,
        documents.All(d => d.Status == "complete") ? "complete" : "partial",
        documents.Sum(d => d.Seconds),
        documents.Sum(d => d.Pages),
        [
            .. documents.SelectMany(d => d.Fields).GroupBy(f => f.Field, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Aggregate((a, b) => a.Plus(b))),
        ],
        new SortedDictionary<string, CountScore>(
            documents.SelectMany(d => d.Entities).GroupBy(e => e.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(e => e.Value).Aggregate((a, b) => a.Plus(b)), StringComparer.Ordinal),
            StringComparer.Ordinal),
        documents.Select(d => d.Warnings).Aggregate((a, b) => a.Plus(b)),
        documents.Sum(d => d.Characters),
        documents.Sum(d => d.CharacterErrors));
}
