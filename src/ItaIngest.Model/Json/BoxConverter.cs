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
            // Without trailing zeros, so that a record that is read and written again is the same (251, not 251.0).
            writer.WriteNumberValue(Math.Round((decimal)Bounded(edge), 1, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m);
        }

        writer.WriteEndArray();
    }

    /// <summary>A hostile file may print anywhere; no page is as large as this.</summary>
    static double Bounded(double edge) => double.IsNaN(edge) ? 0 : Math.Clamp(edge, -1e9, 1e9);
}
