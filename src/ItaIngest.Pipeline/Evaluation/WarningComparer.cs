using System.Text.Json.Nodes;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Lays the warnings of a truth file and of a record side by side.</summary>
static class WarningComparer
{
    /// <summary>
    /// Found, missed and false warnings. A warning of the record is the true one when the codes are equal and it speaks of a value
    /// that the truth names. One marked <c>deferred</c> is true on paper but not checked yet: telling it or not counts nothing.
    /// </summary>
    public static CountScore Compare(JsonArray truth, IReadOnlyList<Warning> warnings)
    {
        // A number that the reader could not read is no fault of the document.
        var left = warnings.Where(w => w.Code != DiagnosticCodes.NumberUnreadable).ToList();
        var (missed, found, expected) = (new List<string>(), 0, 0);
        foreach (var wanted in truth.OfType<JsonObject>().OrderBy(IsDeferred))
        {
            var match = left.FirstOrDefault(w => Matches(wanted, w));
            if (match is not null)
            {
                left.Remove(match);
            }

            if (IsDeferred(wanted))
            {
                continue;
            }

            expected++;
            found += match is null ? 0 : 1;
            if (match is null)
            {
                missed.Add($"{wanted["code"]} about {string.Join(", ", About(wanted))}");
            }
        }

        return new CountScore(expected, found, left.Count, missed, [.. left.Select(w => $"{w.Code}: {w.Message}")]);
    }

    static bool IsDeferred(JsonObject wanted) => wanted["deferred"]?.GetValue<bool>() ?? false;

    static IEnumerable<string> About(JsonObject wanted) => wanted["about"]?.AsArray().Select(a => a!.ToString()) ?? [];

    static bool Matches(JsonObject wanted, Warning warning)
    {
        if (!string.Equals(wanted["code"]!.ToString(), warning.Code, StringComparison.Ordinal))
        {
            return false;
        }

        // Every value must be named, so that a warning about another place of the same kind is not taken for this one.
        var words = warning.Evidence.Select(e => ThaiText.Key(e.Raw)).Append(ThaiText.Key(warning.Message + warning.MessageThai)).ToList();
        return About(wanted).All(a => words.Any(w => w.Contains(ThaiText.Key(a), StringComparison.Ordinal)));
    }
}
