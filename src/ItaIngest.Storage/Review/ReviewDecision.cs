namespace ItaIngest.Storage.Review;

/// <summary>One act of an auditor on one document, before it is logged.</summary>
/// <param name="Who">The auditor's name.</param>
/// <param name="Act">What was done.</param>
/// <param name="Field">
/// JSON pointer into the record of the value that the act concerns; for a warning as a whole the one of its first evidence.
/// </param>
/// <param name="From">The value as the record has it (or as an earlier decision left it); a save that names another one is refused.</param>
/// <param name="To">The value that stands from now on.</param>
/// <param name="Slip">The kind of slip that was made: <c>reader</c>, <c>author</c> or <c>unknown</c>.</param>
/// <param name="Warning">Code of the warning that led to the act.</param>
/// <param name="Reason">Why, in the auditor's words; a dismissal needs one.</param>
/// <param name="Undoes">Number of the entry that is taken back.</param>
public sealed record ReviewDecision(
    string Who,
    ReviewAct Act,
    string? Field = null,
    string? From = null,
    string? To = null,
    string? Slip = null,
    string? Warning = null,
    string? Reason = null,
    long? Undoes = null);
