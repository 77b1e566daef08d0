using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// A record with what auditors decided: beside <c>raw</c> (printed) and <c>value</c> (read) stands <c>reviewed</c>, and <c>review</c> at
/// the end tells who decided what, and which decisions do not fit this reading.
/// </summary>
static class ReviewedJson
{
    /// <summary>The record alone where nobody decided anything.</summary>
    public static void Write(ReviewedRecord reviewed, Stream target, JsonSerializerOptions options)
    {
        var decided = reviewed.Warnings.Where(warning => warning.State != WarningState.Open).ToList();
        if (reviewed.Fields.Count == 0 && decided.Count == 0 && reviewed.Conflicts.Count == 0)
        {
            JsonSerializer.Serialize(target, reviewed.Record, options);
            return;
        }

        var root = (JsonObject)JsonSerializer.SerializeToNode(reviewed.Record, options)!;
        foreach (var field in reviewed.Fields)
        {
            if (Find(root, field.Field) is JsonObject value)
            {
                value.Insert(value.IndexOf("raw") + 1, "reviewed", ValueOf(value, field.Reviewed));
            }
        }

        root["review"] = JsonSerializer.SerializeToNode(new { reviewed.Fields, Warnings = decided, reviewed.Conflicts }, options);
        JsonSerializer.Serialize(target, root, options);
    }

    static JsonValue? ValueOf(JsonObject value, string? reviewed) =>
        reviewed is not null && (value["value"] is null || value["value"]!.GetValueKind() == JsonValueKind.Number)
            && decimal.TryParse(reviewed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(reviewed);

    static JsonNode? Find(JsonNode? node, string pointer)
    {
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonArray array when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < array.Count => array[i],
                JsonObject o => o[part],
                _ => null,
            };
        }

        return node;
    }
}
