using System.Buffers.Text;
using System.Text.Json;

namespace ItaIngest.Storage.Queue;

/// <summary>A place in a sorted list: the value sorted by and the document that has it. As text it is safe in an address.</summary>
/// <param name="Value">A text, whole number or real number.</param>
/// <param name="Id">The document's number.</param>
sealed record QueueCursor(object Value, long Id)
{
    /// <summary>A place as text.</summary>
    public static string Write(object value, long id) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new[] { value, id }));

    /// <summary>A place from text; null where there is none, it is damaged or of another order: the list then begins at its beginning.</summary>
    public static QueueCursor? Read(string? text, bool isNumber)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(text));
            return parts is [var value, { ValueKind: JsonValueKind.Number } id] && value.ValueKind == (isNumber ? JsonValueKind.Number : JsonValueKind.String)
                ? new QueueCursor(ValueOf(value), id.GetInt64())
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static object ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new FormatException("A place has a text or a number."),
    };
}
