using System.Text.Json.Nodes;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Items make sub-indicators, and these the two OIT indicators.</summary>
static class OitIdentities
{
    /// <summary>A multiple of the numbers of items in 2562's sub-indicators (9, 8, 7, 4, 5, 8, 7), of which means of means become whole multiples.</summary>
    const decimal Common = 2520;

    public static IEnumerable<Identity> Of(JsonObject assessment, List<JsonObject> indicators, string name)
    {
        var groups = Oracle.Facts(assessment)?.Items?.SubIndicators ?? [];
        var subs = Oracle.List(assessment, "subIndicators");
        foreach (var group in groups)
        {
            var sub = subs.Find(s => s["no"]!.ToString() == group.Sub);
            if (sub is not null && Oracle.Number(sub, "score") is { } score && Items(assessment, group) is { } items)
            {
                yield return new Identity(
                    $"{name} {group.Sub} of items", [WarningCodes.SubIndicatorMismatch], Term.CanBeZero(items.Select(i => (1m, i)).Append((-items.Count, score))));
            }
        }

        foreach (var no in (int[])[9, 10])
        {
            var prefix = $"{no}.";
            var own = indicators.Where(i => Oracle.Whole(i, "no") == no && Oracle.Number(i, "score") is not null).ToList();
            var planned = groups.Where(g => g.Sub.StartsWith(prefix, StringComparison.Ordinal)).Select(g => Items(assessment, g)).ToList();
            foreach (var indicator in own)
            {
                if (Whole(planned, Oracle.Number(indicator, "score")!.Value, Subs(subs, prefix, planned.Count)) is { } holds)
                {
                    yield return new Identity($"{name} {no} of parts", [WarningCodes.SubIndicatorMismatch], holds);
                }
            }
        }
    }

    static bool? Whole(List<List<Term>?> planned, Term score, List<Term>? subs)
    {
        if (planned.Count > 0 && planned.TrueForAll(p => p is not null))
        {
            var sum = planned.SelectMany(p => p!.Select(t => (Common / p!.Count, t)));
            return Term.CanBeZero(sum.Append((-Common * planned.Count, score)));
        }

        return subs is null ? null : Term.CanBeZero(subs.Select(s => (1m, s)).Append((-subs.Count, score)));
    }

    // Whole points were not rounded.
    static List<Term>? Items(JsonObject assessment, OitGroup group)
    {
        var own = Oracle.List(assessment, "items").Where(i => Oracle.Whole(i, "no") is var no && no >= group.First && no <= group.Last)
            .DistinctBy(i => Oracle.Whole(i, "no")).Select(i => Oracle.Number(i, "score")).OfType<Term>().Select(t => t with { Half = 0 }).ToList();
        return own.Count == group.Last - group.First + 1 ? own : null;
    }

    static List<Term>? Subs(List<JsonObject> subs, string prefix, int planned)
    {
        var own = subs.Where(s => s["no"]!.ToString().StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var inOrder = own.Select((s, i) => s["no"]!.ToString() == prefix + Oracle.Invariant(i + 1)).All(isNext => isNext);
        var terms = own.Select(s => Oracle.Number(s, "score")).OfType<Term>().ToList();
        return inOrder && terms.Count == own.Count && terms.Count > 1 && (planned == 0 || planned == terms.Count) ? terms : null;
    }
}
