using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Json;
using ItaIngest.Model.Records;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>A record's content as a truth file writes it: values without places.</summary>
static class PlainContent
{
    /// <summary>The content with every sourced value replaced by its plain value.</summary>
    public static JsonObject Of(ItaReport content) =>
        (JsonObject)Strip(JsonSerializer.SerializeToNode(content, ItaJson.Options))!;

    static JsonNode? Strip(JsonNode? node) => node switch
    {
        JsonObject o when o.ContainsKey("raw") && o.ContainsKey("confidence") => o["value"]?.DeepClone(),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Strip(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Strip)]),
        _ => node?.DeepClone(),
    };
}
