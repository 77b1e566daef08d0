using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>What the paper says, checked by people: <c>truth.json</c> beside a report's files.</summary>
/// <param name="Content">The record's content with plain values; a list of texts means that any of them is right.</param>
/// <param name="Warnings">The warnings that a correct reading must give.</param>
/// <param name="Reviewed">
/// JSON Pointers into <paramref name="Content"/> of the values that count, where auditors decided about some values only: the others name
/// what these belong to, and nothing is said about what else is on paper. Null: all count, and there is nothing else.
/// </param>
public sealed record TruthFile(JsonObject Content, JsonArray Warnings, IReadOnlySet<string>? Reviewed = null)
{
    /// <summary>The file's name.</summary>
    public const string Name = "truth.json";

    /// <summary>Reads one; throws <see cref="InvalidDataException"/> when it is not one.</summary>
    public static TruthFile Parse(string json)
    {
        var root = JsonNode.Parse(json) as JsonObject;
        return root?["content"] is JsonObject content && root["warnings"] is JsonArray warnings
            ? new TruthFile(content, warnings, (root["reviewed"] as JsonArray)?.Select(pointer => pointer!.ToString()).ToHashSet(StringComparer.Ordinal))
            : throw new InvalidDataException("A truth file has 'content' and 'warnings'.");
    }
}
