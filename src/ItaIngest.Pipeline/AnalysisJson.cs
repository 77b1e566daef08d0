using System.Text.Json.Serialization;

namespace ItaIngest.Pipeline;

/// <summary>How an analysis and its settings are written between processes: worked out when the program is compiled, since a reader that was compiled ahead of time cannot look at types.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DocumentAnalysis))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(WrittenSettings))]
[JsonSerializable(typeof(Dictionary<string, string>))]
sealed partial class AnalysisJson : JsonSerializerContext;
