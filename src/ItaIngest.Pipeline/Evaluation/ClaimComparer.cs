using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// Lays claims side by side. A claim is its target, year and score; a year that only one side tells is no difference. A score that an
/// assessment tells too is one fact, so that a claim of it is neither missed nor invented.
/// </summary>
static class ClaimComparer
{
    /// <summary>Claims found, missed and invented.</summary>
    public static CountScore Compare(JsonObject truth, JsonObject content)
    {
        var left = FactReader.Items(content, "claims").ToList();
        var (missed, found, expected) = (new List<string>(), 0, 0);
        foreach (var claim in FactReader.Items(truth, "claims"))
        {
            var matches = left.Where(c => IsSame(claim, c)).ToList();
            matches.ForEach(m => left.Remove(m));
            if (matches.Count == 0 && IsInAssessment(truth, claim))
            {
                continue;
            }

            expected++;
            found += matches.Count == 0 ? 0 : 1;
            if (matches.Count == 0)
            {
                missed.Add(Name(claim));
            }
        }

        left.RemoveAll(c => IsInAssessment(truth, c));
        return new CountScore(expected, found, left.Count, missed, [.. left.Select(Name)]);
    }

    static string Name(JsonObject claim) =>
        $"{claim["target"]} {claim["fiscalYear"]} score {FactReader.Text(claim["score"])} threshold {FactReader.Text(claim["threshold"])} {claim["level"]}";

    static bool IsSame(JsonObject truth, JsonObject claim) =>
        Equal(truth, claim, "target")
        && (truth["fiscalYear"] is null || claim["fiscalYear"] is null || Equal(truth, claim, "fiscalYear"))
        && Equal(truth, claim, "score")
        && Equal(truth, claim, "threshold");

    static bool Equal(JsonObject a, JsonObject b, string field) => FactReader.Text(a[field]) == FactReader.Text(b[field]);

    static bool IsInAssessment(JsonObject truth, JsonObject claim)
    {
        var parts = claim["target"]!.ToString().Split(':');
        foreach (var assessment in FactReader.Items(truth, "assessments"))
        {
            if (claim["fiscalYear"] is not null && !Equal(claim, assessment, "fiscalYear"))
            {
                continue;
            }

            // A level told without a score is the assessment's own level told again.
            if (parts[0] == "overall" && claim["score"] is null && claim["threshold"] is null && Equal(claim, assessment, "level"))
            {
                return true;
            }

            var scores = parts[0] switch
            {
                "overall" => [assessment["overall"]],
                "indicator" => Scores(assessment, "indicators", "no", parts[1]),
                "item" => Scores(assessment, "items", "no", parts[1]),
                "instrument" => Scores(assessment, "instruments", "code", parts[1]),
                _ => [],
            };
            if (scores.Any(s => s is not null && FactReader.Text(s) == FactReader.Text(claim["score"])))
            {
                return true;
            }
        }

        return false;
    }

    static IEnumerable<JsonNode?> Scores(JsonObject assessment, string list, string key, string value) =>
        FactReader.Items(assessment, list).Where(i => FactReader.Text(i[key]) == value).Select(i => i["score"]);
}
