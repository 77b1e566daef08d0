using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Json;

/// <summary>The spot of a cell as one short array or a path: there are thousands in a record, so they stay on one line.</summary>
sealed class CellSpotConverter : JsonConverter<CellSpot>
{
    public override CellSpot Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new CellSpot(null, null, reader.GetString(), 1);
        }

        return JsonSerializer.Deserialize<double[]>(ref reader, options) is [var page, var left, var top, var right, var bottom, .. { Length: <= 1 } rest]
            ? new CellSpot((int)page, new Box(left, top, right, bottom), null, rest.Length == 1 ? rest[0] : 1)
            : throw new JsonException("The spot of a cell has a page, four edges and perhaps a confidence.");
    }

    public override void Write(Utf8JsonWriter writer, CellSpot value, JsonSerializerOptions options)
    {
        if (value is not { Page: { } page, Box: { } box })
        {
            writer.WriteStringValue(value.Path);
            return;
        }

        var confidence = ConfidenceConverter.Rounded(value.Confidence);
        var sure = confidence < 1 ? "," + confidence.ToString(CultureInfo.InvariantCulture) : "";
        var edges = string.Join(',', BoxConverter.Edges(box).Select(edge => edge.ToString(CultureInfo.InvariantCulture)));
        writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{page},{edges}{sure}]"), skipInputValidation: true);
    }
}
