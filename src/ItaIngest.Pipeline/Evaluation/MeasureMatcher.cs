using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Which measure of the record is which measure of the truth.</summary>
static class MeasureMatcher
{
    // Two different measures of one report share half of their letters at most (mueang-pan-2568, measures 4 and 5: 0.48).
    const double LeastTitleSimilarity = 0.6;

    /// <summary>For each measure of the record the index of the true one, -1 for an invented one. Best titles are matched first.</summary>
    public static int[] Match(JsonArray truth, JsonArray found)
    {
        var matches = Enumerable.Repeat(-1, found.Count).ToArray();
        var pairs =
            from t in Enumerable.Range(0, truth.Count)
            from f in Enumerable.Range(0, found.Count)
            let similarity = TextForm.Similarity(Title(truth[t]), Title(found[f]))
            where similarity >= LeastTitleSimilarity
            orderby similarity descending, Math.Abs(t - f), t
            select (t, f);
        var taken = new HashSet<int>();
        foreach (var (t, f) in pairs)
        {
            if (matches[f] < 0 && taken.Add(t))
            {
                matches[f] = t;
            }
        }

        return matches;
    }

    static string Title(JsonNode? measure) => measure?["title"]?.GetValue<string>() ?? "";
}
