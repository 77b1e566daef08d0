using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaIngest.Model.Json;

/// <summary>A decimal without trailing zeros (98.5 for ๙๘.๕๐): how many decimals were printed is told by <c>raw</c>.</summary>
sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    // Dividing by one with the largest scale drops trailing zeros and changes nothing else.
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
}
