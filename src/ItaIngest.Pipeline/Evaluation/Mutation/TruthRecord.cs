using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Json;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Makes a truth file's plain content the content of a record, so that rules can be tried on it without any reading.</summary>
sealed class TruthRecord
{
    static readonly HashSet<string> Texts =
    [
        "agency/name", "agency/district", "agency/province", "agency/otherNames", "assessments/agency", "assessments/level", "indicators/name",
        "subIndicators/name", "items/name", "items/responsible", "items/requirement", "items/recommendation", "items/outcome", "questions/text",
        "rows/label", "measures/group", "measures/title", "measures/method", "measures/responsible", "measures/output", "measures/outcome",
        "measures/followUp", "period/text", "claims/level", "people/name", "people/position", "people/role",
    ];

    static readonly HashSet<string> Numbers =
    [
        "assessments/overall", "instruments/weight", "instruments/score", "instruments/weighted", "indicators/score", "subIndicators/score",
        "items/score", "questions/groupScore", "rows/score", "answers/percent", "comparisons/fromScore", "comparisons/toScore",
        "comparisons/change", "claims/score", "claims/threshold",
    ];

    static readonly HashSet<string> Wholes = ["/fiscalYear", "/otherFiscalYears", "indicators/rank", "indicators/printedNo", "measures/no"];

    readonly Dictionary<decimal, int> printedDecimals;

    TruthRecord(JsonObject content) =>
        printedDecimals = Strings(content).SelectMany(ThaiNumber.Find).GroupBy(n => n.Value).ToDictionary(g => g.Key, g => g.Max(n => (int)n.Value.Scale));

    /// <summary>The content with a value for every plain one. Decimals that a truth's JSON drops (98.5) are taken from the text (๙๘.๕๐).</summary>
    public static JsonObject Of(JsonObject truth) => (JsonObject)new TruthRecord(truth).Wrap(truth, "", "")!;

    /// <summary>The record's content.</summary>
    public static ItaReport Read(JsonObject content) => content.Deserialize<ItaReport>(ItaJson.Options) ?? throw new JsonException("Empty content.");

    static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => [v.GetValue<string>()],
        _ => [],
    };

    JsonNode? Wrap(JsonNode? node, string parent, string name)
    {
        var key = parent + "/" + name;
        return node switch
        {
            JsonArray a when Texts.Contains(key) && key is not ("measures/responsible" or "agency/otherNames") => Text(a[0]!),
            JsonArray a when Texts.Contains(key) => new JsonArray([.. a.Select(t => (JsonNode)Text(t is JsonArray many ? many[0]! : t!))]),
            JsonArray a when name is "kind" or "type" => a[0]!.DeepClone(),
            JsonArray a when Numbers.Contains(key) || (Wholes.Contains(key) && name != "otherFiscalYears") => Wrap(a[0], parent, name),
            JsonArray a when key == "/tables" => new JsonArray([.. a.Select((t, i) => Table((JsonObject)t!, i))]),
            JsonArray a => new JsonArray([.. a.Select(e => Wrap(e, parent, name))]),
            JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Wrap(p.Value, name, p.Key)))),
            JsonValue v when Texts.Contains(key) => Text(v),
            JsonValue v when Numbers.Contains(key) => Number(v.GetValue<decimal>()),
            JsonValue v when Wholes.Contains(key) => Sourced(v.DeepClone(), v.ToJsonString()),
            _ => node?.DeepClone(),
        };
    }

    // A truth's table has no identity, and its roles may be lists of names.
    static JsonObject Table(JsonObject table, int index)
    {
        var copy = (JsonObject)table.DeepClone();
        copy.Remove("roles");
        copy["kind"] = (copy["kind"] is JsonArray kinds ? kinds[0] : copy["kind"])!.DeepClone();
        foreach (var row in (JsonArray)copy["rows"]!)
        {
            for (var c = 0; c < row!.AsArray().Count; c++)
            {
                row[c] = row[c] is JsonArray many ? many[0]!.DeepClone() : row[c]!.DeepClone();
            }
        }

        copy["id"] = string.Create(CultureInfo.InvariantCulture, $"t{index + 1}");
        return copy;
    }

    static JsonObject Text(JsonNode text) => Sourced(text.DeepClone(), text.ToString());

    JsonObject Number(decimal value)
    {
        var decimals = Math.Max((int)value.Scale, printedDecimals.GetValueOrDefault(Math.Abs(value)));
        return Sourced(JsonValue.Create(value), value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    static JsonObject Sourced(JsonNode value, string raw) =>
        new() { ["value"] = value, ["raw"] = raw, ["path"] = "truth", ["confidence"] = 1, ["origin"] = "docx" };
}
