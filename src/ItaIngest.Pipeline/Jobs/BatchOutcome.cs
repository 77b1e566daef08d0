namespace ItaIngest.Pipeline.Jobs;

/// <summary>What became of one document of a batch run.</summary>
/// <param name="Item">The document.</param>
/// <param name="Record">About its record, which is on disk under this item's name; null: not done, the run was stopped.</param>
/// <param name="IsReused">Whether the record was stored by an earlier run with the same program and options.</param>
/// <param name="SameAs">The document of this run that has the same bytes and was read for both; null: none came before it.</param>
public sealed record BatchOutcome(BatchItem Item, RecordSummary? Record, bool IsReused, string? SameAs = null);
