using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Measures are numbered 1, 2, 3 within a list, say what their neighbours say, and lie within one fiscal year.</summary>
static class MeasureIdentities
{
    static readonly (string Name, string[] Fields)[] Fields =
        [("method", ["method"]), ("period", ["period"]), ("responsible", ["responsible"]), ("result", ["output", "outcome"])];

    static readonly string[] Days = ["start", "end"];

    public static IEnumerable<Identity> Of(JsonObject content)
    {
        var measures = Oracle.List(content, "measures");
        return Numbers(measures).Concat(Whole(measures)).Concat(Periods(measures, Oracle.Whole(content, "fiscalYear")));
    }

    static IEnumerable<Identity> Numbers(List<JsonObject> measures)
    {
        var steps = measures.Select((m, i) => (Own: Oracle.Whole(m, "no"), Before: i == 0 ? 0 : Oracle.Whole(measures[i - 1], "no"), Measure: m, At: i));
        var areRight = steps.All(s => s.Own is null || s.Before is null || s.Own == s.Before + 1
            || (s.Own == 1 && (s.Before > 1 || (s.At > 0 && Oracle.Text(s.Measure, "group") != Oracle.Text(measures[s.At - 1], "group")))));
        yield return new Identity("numbers of measures", [WarningCodes.MeasureNumberGap], areRight);
    }

    static IEnumerable<Identity> Whole(List<JsonObject> measures) =>
        from field in Fields
        let having = measures.Count(m => Has(m, field.Fields))
        where measures.Count >= 3
        select new Identity("measures with " + field.Name, [WarningCodes.MeasureMissingField], having == measures.Count || having * 3 < measures.Count * 2);

    static bool Has(JsonObject measure, string[] fields) => fields.Any(f => measure[f] is not null and not JsonArray { Count: 0 });

    static IEnumerable<Identity> Periods(List<JsonObject> measures, int? year)
    {
        var dated = measures.Where(m => (m["period"] as JsonObject)?["end"] is not null).ToList();
        if (year is not { } own || dated.Count == 0)
        {
            yield break;
        }

        // A plan of the next year lies within that one as a whole.
        var best = Math.Max(dated.Count(m => IsWithin(m, own)), dated.Count(m => IsWithin(m, own + 1)));
        yield return new Identity("periods within the year", [WarningCodes.PeriodOutsideYear], best == dated.Count);
        foreach (var measure in measures.Where(m => m["period"] is JsonObject))
        {
            var period = (JsonObject)measure["period"]!;
            yield return new Identity("days of period " + Oracle.Text(measure, "title"), [WarningCodes.PeriodUnparsed], period["start"] is not null || period["end"] is not null);
        }
    }

    // Buddhist year N begins on 1 October of the Gregorian year N - 544.
    static bool IsWithin(JsonObject measure, int year)
    {
        var (first, last) = ($"{year - 544}-10-01", $"{year - 543}-09-30");
        return Days.Select(d => measure["period"]![d]?.GetValue<string>()).OfType<string>()
            .All(day => string.CompareOrdinal(first, day) <= 0 && string.CompareOrdinal(day, last) <= 0);
    }
}
