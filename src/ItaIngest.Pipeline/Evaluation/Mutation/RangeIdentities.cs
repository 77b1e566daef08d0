using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Scores lie within 0 and 100, items within their maximum, weighted scores within their weight.</summary>
static class RangeIdentities
{
    static readonly string[] Scores = ["/overall", "/score", "/percent", "/groupScore", "/fromScore", "/toScore", "/threshold"];

    public static IEnumerable<Identity> Of(JsonObject content)
    {
        foreach (var field in Pointers.Values(content))
        {
            var (parent, name) = (field[..field.LastIndexOf('/')], field[(field.LastIndexOf('/') + 1)..]);
            if (Pointers.Find(content, parent) is not JsonObject holder || !IsScore(field) || Oracle.Number(holder, name) is not { } number)
            {
                continue;
            }

            var most = name == "weighted" ? Oracle.Number(holder, "weight")?.Value : holder["max"]?.GetValue<decimal>() ?? 100;
            yield return new Identity("range " + field, [WarningCodes.OutOfRange], number.Value >= 0 && (most is null || number.Value - number.Half <= most));
        }
    }

    static bool IsScore(string field) =>
        field.EndsWith("/weighted", StringComparison.Ordinal) || Scores.Any(s => field.EndsWith(s, StringComparison.Ordinal));
}
