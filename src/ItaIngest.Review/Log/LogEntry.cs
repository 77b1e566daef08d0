namespace ItaIngest.Review.Log;

/// <summary>One line of a document's log.</summary>
/// <param name="Kind">What it belongs to: <c>arrival</c>, <c>run</c>, <c>reading</c>, <c>tables</c>, <c>warning</c>, <c>review</c>.</param>
/// <param name="At">When; null where only the order is known (steps of one run).</param>
/// <param name="Who">The person; null for the program.</param>
/// <param name="Code">Stable code, such as <c>text.repaired</c>.</param>
/// <param name="Severity">info, warning or error; null for acts.</param>
/// <param name="Page">Page from 1; null where none.</param>
/// <param name="Message">In English.</param>
/// <param name="MessageThai">In Thai.</param>
/// <param name="Number">Number in the review log; null for the program's steps.</param>
/// <param name="Hash">Hash in the review log; null for the program's steps.</param>
public sealed record LogEntry(
    string Kind, DateTimeOffset? At, string? Who, string Code, string? Severity, int? Page, string Message, string MessageThai, long? Number = null, string? Hash = null);
