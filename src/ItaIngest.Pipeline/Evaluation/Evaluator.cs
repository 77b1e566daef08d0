using ItaIngest.Model.Text;
using System.Text.Json.Nodes;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Scores a record against what the paper says. Strict for numbers and dates, graded for text.</summary>
public static class Evaluator
{
    static readonly string[] Lists = ["instruments", "indicators", "subIndicators", "items", "questions"];

    /// <summary>The score of one record.</summary>
    /// <param name="file">Name for the table.</param>
    /// <param name="truth">What the paper says.</param>
    /// <param name="result">What the program says.</param>
    /// <param name="seconds">Time taken, where it was measured.</param>
    public static DocumentScore Evaluate(string file, TruthFile truth, IngestResult result, double seconds = 0)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(result);
        var content = result.Content is null ? [] : PlainContent.Of(result.Content);
        var matches = MeasureMatcher.Match(List(truth.Content, "measures"), List(content, "measures"));
        var trueNames = List(truth.Content, "measures").Select((_, i) => $"measure {i + 1}").ToList();
        var foundNames = matches.Select((m, i) => m < 0 ? $"invented measure {i + 1}" : trueNames[m]).ToList();
        var facts = FactReader.Read(truth.Content, trueNames);
        var told = FactReader.Read(content, foundNames);
        if (truth.Reviewed is { } reviewed)
        {
            return Partly(file, truth, result, content, seconds, [.. facts.Where(f => reviewed.Contains(f.Pointer))], told);
        }

        var text = WholeText.Of(truth.Content);
        return new DocumentScore(
            file,
            result.Status.ToString().ToLowerInvariant(),
            seconds,
            result.Source.Pages,
            FactComparer.Compare(facts, told),
            Entities(truth.Content, content, trueNames, foundNames),
            WarningComparer.Compare(truth.Warnings, result.Warnings),
            text.Length,
            EditDistance.Between(text, WholeText.Of(content)));
    }

    // Nothing is invented and no text is counted where only some values of the paper are known.
    static DocumentScore Partly(
        string file, TruthFile truth, IngestResult result, JsonObject content, double seconds, IReadOnlyList<Fact> facts, IReadOnlyList<Fact> told)
    {
        static CountScore Known(CountScore score) => score with { Invented = 0, Extra = [] };
        var keys = facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var none = new CountScore(0, 0, 0, [], []);
        var entities = Lists.Concat(["assessments", "comparisons", "measures", "people", "columns"]).ToDictionary(name => name, _ => none, StringComparer.Ordinal);
        entities["claims"] = Known(ClaimComparer.Compare(truth.Content, content));
        return new DocumentScore(
            file, result.Status.ToString().ToLowerInvariant(), seconds, result.Source.Pages, FactComparer.Compare(facts, [.. told.Where(f => keys.Contains(f.Key))]),
            new SortedDictionary<string, CountScore>(entities, StringComparer.Ordinal), Known(WarningComparer.Compare(truth.Warnings, result.Warnings)),
            Characters: 0, CharacterErrors: 0);
    }

    static SortedDictionary<string, CountScore> Entities(
        JsonObject truth, JsonObject content, IReadOnlyCollection<string> trueMeasures, IReadOnlyCollection<string> foundMeasures)
    {
        var result = new SortedDictionary<string, CountScore>(StringComparer.Ordinal)
        {
            ["assessments"] = CountScore.Of(Names(truth, "assessments", Year), Names(content, "assessments", Year)),
            ["comparisons"] = CountScore.Of(Names(truth, "comparisons", Comparison), Names(content, "comparisons", Comparison)),
            ["measures"] = CountScore.Of(trueMeasures, foundMeasures),
            ["people"] = CountScore.Of(Names(truth, "people", Person), Names(content, "people", Person)),
            ["claims"] = ClaimComparer.Compare(truth, content),
            ["columns"] = ColumnComparer.Compare(truth, content),
        };
        foreach (var list in Lists)
        {
            result[list] = CountScore.Of(Inner(truth, list), Inner(content, list));
        }

        return result;
    }

    static string Year(JsonObject assessment) => $"{FactReader.Text(assessment["agency"])} {assessment["fiscalYear"]}".Trim();

    static string Comparison(JsonObject comparison) => $"{comparison["indicator"]} {comparison["fromYear"]}-{comparison["toYear"]}";

    static string Person(JsonObject person) =>
        TextForm.Normal($"{FactReader.Text(person["name"])}/{FactReader.Text(person["position"])}");

    static HashSet<string> Inner(JsonObject content, string list) =>
    [
        .. from assessment in FactReader.Items(content, "assessments")
           from item in FactReader.Items(assessment, list)
           select $"{Year(assessment)}: {item["no"] ?? item["code"]}",
    ];

    static HashSet<string> Names(JsonObject content, string list, Func<JsonObject, string> name) =>
        [.. FactReader.Items(content, list).Select(name)];

    static JsonArray List(JsonObject content, string name) => content[name] as JsonArray ?? [];
}
