using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Storage.Review;

namespace ItaIngest.Pipeline.Evaluation.Reviewed;

/// <summary>A truth file of what auditors decided about one document, and of nothing else.</summary>
static class ReviewedTruth
{
    // What an entry of a list is told apart by; it stands in the truth and does not count unless it was reviewed itself.
    static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["assessments"] = ["agency", "fiscalYear"], ["comparisons"] = ["indicator", "fromYear", "toYear"], ["measures"] = ["title"],
        ["claims"] = ["target", "fiscalYear", "score", "threshold"], ["people"] = ["name", "position"], ["instruments"] = ["code"], ["indicators"] = ["no"],
        ["subIndicators"] = ["no"], ["items"] = ["no"], ["questions"] = ["code"],
    };

    // Lists whose entries are told apart by their place: what is left out leaves a gap.
    static readonly string[] Ordered = ["rows", "answers"];

    // Compared as a whole list, of which one entry says nothing; cells of tables and other spellings are no facts of their own.
    static readonly string[] NoFacts = ["/responsible/", "/tables/", "/otherNames/", "/otherFiscalYears/"];

    /// <summary>The truth file; null where no decision says what is printed.</summary>
    public static JsonObject? Of(ReviewedRecord reviewed)
    {
        if (reviewed.Record.Content is not { } content)
        {
            return null;
        }

        // A print that is now told as another fact: which of the two it is, nobody has decided.
        var doubtful = reviewed.Conflicts.Select(conflict => conflict.Entry).ToHashSet();
        var values = reviewed.Fields
            .Where(field => !doubtful.Contains(field.Entry) && !NoFacts.Any(part => field.Field.Contains(part, StringComparison.Ordinal)))
            .Select(field => (field.Field, Value: PaperValue.Of(field))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Field, pair => pair.Value!, StringComparer.Ordinal);
        var warnings = Warnings(reviewed);
        if (values.Count == 0 && warnings.Count == 0)
        {
            return null;
        }

        var counted = new JsonArray();
        var truth = Pruned(PlainContent.Of(content), "/content", "/content", "", values, counted) as JsonObject;
        return new JsonObject
        {
            ["about"] = $"Exported from reviews by {string.Join(", ", reviewed.Fields.Select(field => field.Who).Distinct().Order(StringComparer.Ordinal))}: only the values that 'reviewed' names were looked at.",
            ["reviewed"] = counted,
            ["content"] = truth ?? [],
            ["warnings"] = warnings,
        };
    }

    static JsonNode? Pruned(JsonNode? node, string at, string to, string list, Dictionary<string, string> values, JsonArray counted)
    {
        if (values.TryGetValue(at, out var value))
        {
            counted.Add(to);
            return Plain(node, value);
        }

        return !values.Keys.Any(field => field.StartsWith(at + "/", StringComparison.Ordinal)) ? null : node switch
        {
            JsonObject o => PrunedObject(o, at, to, list, values, counted),
            JsonArray a => PrunedArray(a, at, to, list, values, counted),
            _ => null,
        };
    }

    static JsonObject PrunedObject(JsonObject node, string at, string to, string list, Dictionary<string, string> values, JsonArray counted)
    {
        var kept = new JsonObject();
        foreach (var (name, child) in node)
        {
            if (Pruned(child, $"{at}/{name}", $"{to}/{name}", name, values, counted) is { } part)
            {
                kept[name] = part;
            }
            else if (Names.GetValueOrDefault(list)?.Contains(name, StringComparer.Ordinal) == true)
            {
                kept[name] = child?.DeepClone();
            }
        }

        return kept;
    }

    static JsonArray PrunedArray(JsonArray node, string at, string to, string list, Dictionary<string, string> values, JsonArray counted)
    {
        var kept = new JsonArray();
        for (var i = 0; i < node.Count; i++)
        {
            var part = Pruned(node[i], Index(at, i), Index(to, kept.Count), list, values, counted);
            if (part is not null || Ordered.Contains(list, StringComparer.Ordinal))
            {
                kept.Add(part ?? new JsonObject());
            }
        }

        return kept;
    }

    static JsonArray Warnings(ReviewedRecord reviewed)
    {
        var warnings = new JsonArray();
        foreach (var (warning, decision) in reviewed.Record.Warnings.Zip(reviewed.Warnings).Where(pair => pair.Second.State == WarningState.AsPrinted))
        {
            warnings.Add(new JsonObject { ["code"] = warning.Code, ["about"] = new JsonArray([.. warning.Evidence.Select(e => (JsonNode)e.Raw).DistinctBy(raw => raw.ToString())]) });
        }

        return warnings;
    }

    static JsonValue Plain(JsonNode? read, string value) =>
        (read is null || read.GetValueKind() == JsonValueKind.Number)
            && decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(value);

    static string Index(string at, int index) => string.Create(CultureInfo.InvariantCulture, $"{at}/{index}");
}
