using System.Text.Json.Serialization;

namespace ItaIngest.Reading.Isolation;

/// <summary>How options are written between processes: worked out when the program is compiled, since a reader that was compiled ahead of time cannot look at types.</summary>
[JsonSerializable(typeof(ReadOptions))]
sealed partial class OptionsJson : JsonSerializerContext;
