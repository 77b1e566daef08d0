using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Api;

/// <summary>A decision that a program hands in for its owner.</summary>
/// <param name="Act">What is decided.</param>
/// <param name="LastSeen">Number of the document's last entry that the program saw; 0: none.</param>
/// <param name="Field">JSON Pointer of the value.</param>
/// <param name="From">The value as the record has it.</param>
/// <param name="To">The value that holds.</param>
/// <param name="Slip">The kind of slip.</param>
/// <param name="Warning">Code of the warning.</param>
/// <param name="Reason">Why.</param>
/// <param name="Undoes">Number of the entry that is taken back.</param>
sealed record CorrectionRequest(
    ReviewAct Act, long LastSeen, string? Field = null, string? From = null, string? To = null, string? Slip = null, string? Warning = null,
    string? Reason = null, long? Undoes = null);
