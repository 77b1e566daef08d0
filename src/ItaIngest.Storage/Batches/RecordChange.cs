namespace ItaIngest.Storage.Batches;

/// <summary>One difference between the record as it was and as it came out.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="What">The kind of value, such as <c>assessments/indicators/score</c>, or the warning's code.</param>
/// <param name="Field">Pointer into the new record, into the former one for what vanished; null where there is none.</param>
/// <param name="From">As it was.</param>
/// <param name="To">As it is.</param>
public sealed record RecordChange(ChangeKind Kind, string What, string? Field, string? From, string? To);
