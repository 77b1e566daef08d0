using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>
    /// Options for what goes between processes of this program: on one line, values as in a record, enumerations as numbers, and nothing is
    /// looked up while the program runs, so that a program that was compiled ahead of time can use it.
    /// </summary>
    /// <param name="types">The types, looked at when the program was compiled.</param>
    public static JsonSerializerOptions Between(IJsonTypeInfoResolver types)
    {
        var options = WithValues(new JsonSerializerOptions());
        options.TypeInfoResolver = types;
        options.MakeReadOnly();
        return options;
    }

    static JsonSerializerOptions Make(bool indented)
    {
        var options = WithValues(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = indented, NewLine = "\n" });
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    static JsonSerializerOptions WithValues(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new BoxConverter());
        options.Converters.Add(new CellSpotConverter());
        options.Converters.Add(new PlainDecimalConverter());
        options.Converters.Add(new ConfidenceConverter());
        return options;
    }
}
