using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>A fact that is told several times is told with one value.</summary>
static class SameFacts
{
    public static IEnumerable<Identity> Of(JsonObject content)
    {
        var told = Tables(content).Concat(Comparisons(content)).ToList();
        var all = told.Concat(Claims(content, told)).GroupBy(t => t.Fact);
        return all.Select(g => new Identity("same " + g.Key, [WarningCodes.ScoreConflict], g.All(a => g.All(b => a.Number.CanEqual(b.Number)))));
    }

    static IEnumerable<(string Fact, Term Number)> Tables(JsonObject content)
    {
        foreach (var a in Oracle.List(content, "assessments"))
        {
            var of = $"{ThaiText.Key(Oracle.Text(a, "agency"))} {Oracle.Whole(a, "fiscalYear")} ";
            var facts = new[] { ("overall", Oracle.Number(a, "overall")) }
                .Concat(Oracle.List(a, "indicators").DistinctBy(i => Oracle.Whole(i, "no")).Select(i => ($"indicator:{Oracle.Whole(i, "no")}", Oracle.Number(i, "score"))))
                .Concat(Oracle.List(a, "instruments").DistinctBy(i => i["code"]!.ToString()).Select(i => ($"instrument:{i["code"]}", Oracle.Number(i, "score"))))
                .Concat(Oracle.List(a, "subIndicators").Select(i => ($"sub:{i["no"]}", Oracle.Number(i, "score"))))
                .Concat(Oracle.List(a, "items").Select(i => ($"item:{Oracle.Whole(i, "no")}", Oracle.Number(i, "score"))))
                .Concat(Oracle.List(a, "questions").Select(q => ($"question:{q["code"]!.ToString().ToLowerInvariant()}", Question(q))));
            foreach (var (fact, number) in facts.Where(f => f.Item2 is not null))
            {
                yield return (of + fact, number!.Value);
            }
        }
    }

    static Term? Question(JsonObject question) => question["groupScore"] is not null
        ? Oracle.Number(question, "groupScore")
        : Oracle.List(question, "rows") is [var only] ? Oracle.Number(only, "score") : null;

    static IEnumerable<(string Fact, Term Number)> Comparisons(JsonObject content) =>
        from c in Oracle.List(content, "comparisons")
        from side in new[] { ("fromYear", "fromScore"), ("toYear", "toScore") }
        let number = Oracle.Number(c, side.Item2)
        where number is not null
        select ($" {Oracle.Whole(c, side.Item1)} indicator:{Oracle.Whole(c, "indicator")}", number.Value);

    // A sentence without a year speaks of the document's own, unless its number is that of another.
    static IEnumerable<(string Fact, Term Number)> Claims(JsonObject content, List<(string Fact, Term Number)> told)
    {
        foreach (var claim in Oracle.List(content, "claims"))
        {
            var (target, own) = (claim["target"]!.ToString(), Oracle.Whole(claim, "fiscalYear"));
            if (Oracle.Number(claim, "score") is not { } score || (own ?? Oracle.Whole(content, "fiscalYear")) is not { } year)
            {
                continue;
            }

            var isElsewhere = own is null && told.Exists(t =>
                t.Fact.StartsWith(' ') && t.Fact.EndsWith(" " + target, StringComparison.Ordinal) && t.Fact != $" {year} {target}" && t.Number.CanEqual(score));
            if (!isElsewhere)
            {
                yield return ($" {year} {target}", score);
            }
        }
    }
}
