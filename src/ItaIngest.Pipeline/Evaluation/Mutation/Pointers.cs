using System.Globalization;
using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>JSON Pointers into a record's content; all begin with <c>/content</c>.</summary>
static class Pointers
{
    /// <summary>What a pointer leads to; null for nothing.</summary>
    public static JsonNode? Find(JsonObject content, string pointer)
    {
        JsonNode? node = content;
        foreach (var part in pointer.Split('/').Skip(2))
        {
            node = node switch
            {
                JsonArray a => int.TryParse(part, CultureInfo.InvariantCulture, out var i) && i < a.Count ? a[i] : null,
                JsonObject o => o[part],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The value object that a pointer leads to.</summary>
    public static JsonObject At(JsonObject content, string pointer) => (JsonObject)Find(content, pointer)!;

    /// <summary>The pointers of all values with their raw form.</summary>
    public static IEnumerable<string> Values(JsonObject content) => Values(content, "/content");

    static IEnumerable<string> Values(JsonNode? node, string at) => node switch
    {
        JsonObject o when o.ContainsKey("raw") && o.ContainsKey("confidence") => o["value"] is null ? [] : [at],
        JsonObject o => o.SelectMany(p => Values(p.Value, at + "/" + p.Key)),
        JsonArray a => a.SelectMany((e, i) => Values(e, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"))),
        _ => [],
    };
}
