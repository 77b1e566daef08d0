using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Values;

namespace ItaIngest.Model.Json;

/// <summary>Confidences are written with two decimals.</summary>
sealed class ConfidenceConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Rounded(value));

    // Without trailing zeros, as BoxConverter writes: what is read and written again is the same (0.9, not 0.90).
    internal static decimal Rounded(double confidence) =>
        PlainDecimal.Of(Math.Round((decimal)Bounded(confidence), 2, MidpointRounding.AwayFromZero));

    // What no decimal holds would cost the whole record.
    static double Bounded(double confidence) => double.IsNaN(confidence) ? 0 : Math.Clamp(confidence, 0, 1);
}
