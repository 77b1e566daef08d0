using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Values;

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
        foreach (var edge in Edges(value))
        {
            writer.WriteNumberValue(edge);
        }

        writer.WriteEndArray();
    }

    /// <summary>Left, top, right, bottom as written.</summary>
    internal static decimal[] Edges(Box box) => [Rounded(box.Left), Rounded(box.Top), Rounded(box.Right), Rounded(box.Bottom)];

    // Without trailing zeros, so that a record that is read and written again is the same (251, not 251.0).
    static decimal Rounded(double edge) => PlainDecimal.Of(Math.Round((decimal)Bounded(edge), 1, MidpointRounding.AwayFromZero));

    /// <summary>A hostile file may print anywhere; no page is as large as this.</summary>
    static double Bounded(double edge) => double.IsNaN(edge) ? 0 : Math.Clamp(edge, -1e9, 1e9);
}
