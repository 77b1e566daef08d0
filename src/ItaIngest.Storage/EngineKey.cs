namespace ItaIngest.Storage;

/// <summary>What, beside the bytes, decides a record's content: equal keys and equal bytes need no second run.</summary>
/// <param name="Engine">Hash of the program's own code and models.</param>
/// <param name="OptionsHash">Hash of the options that can change content.</param>
public sealed record EngineKey(string Engine, string OptionsHash);
