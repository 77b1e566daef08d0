using System.Globalization;
using System.Text.Json;

namespace ItaIngest.CorpusTests;

/// <summary>Follows a JSON Pointer (RFC 6901).</summary>
static class JsonPointer
{
    /// <summary>The element that the pointer names; a default element of kind Undefined when there is none.</summary>
    public static JsonElement Find(JsonElement root, string pointer)
    {
        var at = root;
        foreach (var part in pointer.Split('/').Skip(1).Select(p => p.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength())
            {
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at))
            {
                return default;
            }
        }

        return at;
    }
}
