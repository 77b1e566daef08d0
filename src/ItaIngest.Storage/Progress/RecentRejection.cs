namespace ItaIngest.Storage.Progress;

/// <summary>A document that could not be used.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Name">Its newest name.</param>
/// <param name="Code">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record RecentRejection(string Sha256, string Name, string Code, DateTimeOffset At);
