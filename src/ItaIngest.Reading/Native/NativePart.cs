namespace ItaIngest.Reading.Native;

/// <summary>A library or model that reading needs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Found">Where it was found; null: it is missing.</param>
/// <param name="Source">Where it comes from, such as a Debian package.</param>
public sealed record NativePart(string Name, string? Found, string Source);
