using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Json;

/// <summary>A box as <c>[left, top, right, bottom]</c>, rounded to a tenth of a point: finer than any printer, the same on every machine.</summary>
sealed class BoxConverter : JsonConverter<Box>
{
    public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var edges = JsonSerializer.Deserialize<double[]>(ref reader, options);
        return edges is { Length: 4 } ? new Box(edges[0], edges[1], edges[2], edges[3]) : throw new JsonException("A box has four numbers.");
    }

    public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var edge in (ReadOnlySpan<double>)[value.Left, value.Top, value.Right, value.Bottom])
        {
            writer.WriteNumberValue(Math.Round((decimal)edge, 1, MidpointRounding.AwayFromZero));
        }

        writer.WriteEndArray();
    }
}
