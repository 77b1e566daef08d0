using ItaIngest.Model.Results;

namespace ItaIngest.Storage;

/// <summary>A stored warning with the document it belongs to.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Name">The newest name that it came under.</param>
/// <param name="Warning">The warning.</param>
public sealed record WarningEntry(string Sha256, string Name, Warning Warning);
