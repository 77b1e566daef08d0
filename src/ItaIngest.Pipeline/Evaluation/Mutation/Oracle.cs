using System.Globalization;
using System.Text.Json.Nodes;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>
/// What must hold in a document, told apart from the rules: it reads the record's JSON, knows no rule, and adds whole multiples instead
/// of dividing intervals. Only the year's facts (weights, bands, items) are shared: they are data. An identity that a mistake breaks is one that held before and does not after it.
/// </summary>
static class Oracle
{
    /// <summary>Every identity of a content.</summary>
    public static IEnumerable<Identity> Identities(JsonObject content)
    {
        var assessments = List(content, "assessments");
        return assessments.SelectMany((a, i) => ScoreIdentities.Of(a, Invariant(i)))
            .Concat(assessments.SelectMany((a, i) => SurveyIdentities.Of(a, Invariant(i))))
            .Concat(RangeIdentities.Of(content))
            .Concat(ChangeIdentities(content))
            .Concat(SameFacts.Of(content))
            .Concat(MeasureIdentities.Of(content))
            .Concat(List(content, "claims").SelectMany(Threshold))
            .Append(new Identity("title year", [WarningCodes.YearConflict], content["otherFiscalYears"] is null));
    }

    /// <summary>The objects of a list; none where it is absent.</summary>
    public static List<JsonObject> List(JsonObject parent, string name) => [.. (parent[name] as JsonArray ?? []).Cast<JsonObject>()];

    /// <summary>A printed number; null when absent or unreadable.</summary>
    public static Term? Number(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject value || value["value"] is not { } number)
        {
            return null;
        }

        var point = value["raw"]!.GetValue<string>().LastIndexOf('.');
        var half = 0.5m;
        for (var i = 0; point >= 0 && i < value["raw"]!.GetValue<string>().Length - point - 1; i++)
        {
            half /= 10;
        }

        return new Term(number.GetValue<decimal>(), half);
    }

    /// <summary>A whole number that stands plainly or as a printed value; null when absent.</summary>
    public static int? Whole(JsonObject parent, string name) => parent[name] switch
    {
        JsonObject value => value["value"] is { } number ? (int)number.GetValue<decimal>() : null,
        JsonValue plain => plain.GetValue<int>(),
        _ => null,
    };

    /// <summary>A text of a value; empty when absent.</summary>
    public static string Text(JsonObject parent, string name) => (parent[name] as JsonObject)?["value"]?.GetValue<string>() ?? "";

    static IEnumerable<Identity> Threshold(JsonObject claim, int i)
    {
        if (Number(claim, "score") is { } score && Number(claim, "threshold") is { } least)
        {
            yield return new Identity($"claim {i}", [WarningCodes.ThresholdNotMet], score.Value + score.Half >= least.Value);
        }
    }

    static IEnumerable<Identity> ChangeIdentities(JsonObject content)
    {
        foreach (var c in List(content, "comparisons"))
        {
            var (from, to) = (Score(content, c, "fromScore", "fromYear"), Score(content, c, "toScore", "toYear"));
            if (Number(c, "change") is { } change && from is { } earlier && to is { } later)
            {
                yield return new Identity($"change {c["indicator"]} {c["fromYear"]} {c["toYear"]}", [WarningCodes.ChangeMismatch], Term.CanBeZero((1, later), (-1, earlier), (-1, change)));
            }
        }
    }

    // The score printed in the row, else the one of the year's own table.
    static Term? Score(JsonObject content, JsonObject comparison, string score, string year) => comparison[score] is not null
        ? Number(comparison, score)
        : List(content, "assessments").Where(a => a["agency"] is null && Whole(a, "fiscalYear") == Whole(comparison, year)).Take(1)
            .SelectMany(a => List(a, "indicators")).Where(s => Whole(s, "no") == Whole(comparison, "indicator")).ToList() is [var only] ? Number(only, "score") : null;

    /// <summary>The facts of an assessment's year; null when nothing is known of it.</summary>
    public static YearFacts? Facts(JsonObject assessment) => ItaCalendar.Default.Year(Whole(assessment, "fiscalYear")!.Value);

    /// <summary>A number as text.</summary>
    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
