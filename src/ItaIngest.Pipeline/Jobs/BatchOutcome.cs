using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>What became of one document of a batch run.</summary>
/// <param name="Item">The document.</param>
/// <param name="Record">Its record, under this item's name; null: not done, the run was stopped.</param>
/// <param name="IsReused">Whether the record was stored by an earlier run with the same program and options.</param>
public sealed record BatchOutcome(BatchItem Item, IngestResult? Record, bool IsReused);
