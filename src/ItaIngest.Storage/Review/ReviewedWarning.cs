namespace ItaIngest.Storage.Review;

/// <summary>A warning of the record with what auditors decided.</summary>
/// <param name="Index">Position in the record's warnings, from 0.</param>
/// <param name="Code">Its code.</param>
/// <param name="State">What became of it.</param>
/// <param name="Who">Who decided last; null while it is open.</param>
/// <param name="At">When, round-trip format, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Entry">Number in the review log.</param>
public sealed record ReviewedWarning(
    int Index, string Code, WarningState State, string? Who = null, string? At = null, string? Reason = null, long? Entry = null);
