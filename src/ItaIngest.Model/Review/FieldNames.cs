using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Text;

namespace ItaIngest.Model.Review;

/// <summary>What identifies an entry of one of a record's lists, whatever position it has.</summary>
static class FieldNames
{
    /// <summary>The name of an entry of the list of this kind; null where the list only counts (measures, claims, people).</summary>
    public static string? Of(string list, JsonNode? entry, int index) => list switch
    {
        "assessments" => $"{ThaiText.Key(Text(entry!["agency"]?["value"]) ?? "")}|{Text(entry["fiscalYear"])}",
        "comparisons" => $"{Text(entry!["indicator"])}|{Text(entry["fromYear"])}|{Text(entry["toYear"])}",
        "assessments/instruments" or "assessments/questions" => Text(entry!["code"]),
        "assessments/indicators" or "assessments/subIndicators" or "assessments/items" => Text(entry!["no"]),

        // Rows and answers of a question keep their order: it is printed with the question.
        "assessments/questions/rows" or "assessments/questions/rows/answers" => index.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A plain value as text; numbers without trailing zeros; null for none.</summary>
    public static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue v when v.GetValueKind() == JsonValueKind.Number =>
            decimal.Parse(v.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
