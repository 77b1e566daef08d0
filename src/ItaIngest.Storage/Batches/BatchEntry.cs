using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Batches;

/// <summary>How one document of a batch came out, to be stored.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Changes">How its record differs.</param>
/// <param name="Record">The record as it came out; null: failed.</param>
/// <param name="MadeBy">What made it.</param>
public sealed record BatchEntry(string Sha256, BatchOutcomeKind Outcome, IReadOnlyList<RecordChange> Changes, IngestResult? Record, EngineKey MadeBy);
