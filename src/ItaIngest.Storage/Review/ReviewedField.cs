namespace ItaIngest.Storage.Review;

/// <summary>A value that auditors decided about: what is printed, what was read, what holds.</summary>
/// <param name="Field">JSON Pointer into the record as it is now.</param>
/// <param name="Printed">As printed or read from the picture.</param>
/// <param name="Read">The value that the program has; null: unreadable.</param>
/// <param name="Reviewed">The value that holds after the decision; null: still none.</param>
/// <param name="Act">What was decided.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, round-trip format, UTC.</param>
/// <param name="Slip">The kind of slip.</param>
/// <param name="Warning">Code of the warning that led to it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Entry">Number in the review log.</param>
/// <param name="IsSamePrint">Whether the decision was made on another value that was read from the same print, and holds here too.</param>
public sealed record ReviewedField(
    string Field, string Printed, string? Read, string? Reviewed, ReviewAct Act, string Who, string At, string? Slip, string? Warning, string? Reason,
    long Entry, bool IsSamePrint = false);
