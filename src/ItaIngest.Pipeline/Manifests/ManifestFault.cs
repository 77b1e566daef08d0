namespace ItaIngest.Pipeline.Manifests;

/// <summary>A line of a manifest that cannot be used.</summary>
/// <param name="Line">Its number, the header is 1.</param>
/// <param name="Message">What is wrong with it; English.</param>
/// <param name="MessageThai">The same in Thai.</param>
public sealed record ManifestFault(int Line, string Message, string MessageThai);
