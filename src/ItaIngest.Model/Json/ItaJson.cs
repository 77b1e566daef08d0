using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Model.Results;

namespace ItaIngest.Model.Json;

/// <summary>The one serializer: camelCase, Thai as written, keys in the order of the contract, absent when null.</summary>
public static class ItaJson
{
    /// <summary>Options for everything that is written or read as a record.</summary>
    public static JsonSerializerOptions Options { get; } = Make(indented: true);

    /// <summary>The same on one line, for databases and JSON Lines.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>A record as JSON text.</summary>
    public static string Write(IngestResult result) => JsonSerializer.Serialize(result, Options) + "\n";

    /// <summary>A record from JSON text; throws <see cref="JsonException"/> when it is not one.</summary>
    public static IngestResult Read(string json) =>
        JsonSerializer.Deserialize<IngestResult>(json, Options) ?? throw new JsonException("Empty record.");

    static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new BoxConverter());
        options.Converters.Add(new CellSpotConverter());
        options.Converters.Add(new PlainDecimalConverter());
        options.Converters.Add(new ConfidenceConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
