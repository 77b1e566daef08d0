namespace ItaIngest.Storage;

/// <summary>One name that a document came under.</summary>
/// <param name="Name">Name or path below the given folder.</param>
/// <param name="Tags">Subfolders of the inbox.</param>
/// <param name="At">When, UTC.</param>
public sealed record Sighting(string Name, IReadOnlyList<string> Tags, DateTimeOffset At);
