using ItaIngest.Model.Pages;

namespace ItaIngest.Pipeline.Readings;

/// <summary>A document as it was read once.</summary>
/// <param name="Key">What it was read by.</param>
/// <param name="Document">What was read.</param>
public sealed record StoredReading(ReadingKey Key, ReadDocument Document);
