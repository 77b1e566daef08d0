namespace ItaIngest.Storage.Batches;

/// <summary>A document of a batch in its report.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Name">Its newest name.</param>
/// <param name="Agency">The agency of its record; null: none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Changes">How its record differs.</param>
public sealed record BatchResult(string Sha256, string Name, string? Agency, BatchOutcomeKind Outcome, IReadOnlyList<RecordChange> Changes);
