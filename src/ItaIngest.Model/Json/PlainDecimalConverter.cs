using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Values;

namespace ItaIngest.Model.Json;

/// <summary>A decimal without trailing zeros (98.5 for ๙๘.๕๐): how many decimals were printed is told by <c>raw</c>.</summary>
sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(PlainDecimal.Of(value));
}
