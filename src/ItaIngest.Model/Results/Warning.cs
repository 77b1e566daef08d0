namespace ItaIngest.Model.Results;

/// <summary>A finding about the document's content, with every number that takes part.</summary>
/// <param name="Code">Stable code, such as <c>score.total-mismatch</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, with the arithmetic; English.</param>
/// <param name="MessageThai">The same in Thai.</param>
/// <param name="Evidence">Every value that takes part; never empty.</param>
/// <param name="Expected">What would be right, invariant formatting.</param>
/// <param name="Actual">What is printed, invariant formatting.</param>
/// <param name="Proposal">What the true numbers must have been, where arithmetic tells.</param>
public sealed record Warning(
    string Code,
    Severity Severity,
    string Message,
    string MessageThai,
    IReadOnlyList<Evidence> Evidence,
    string? Expected = null,
    string? Actual = null,
    Proposal? Proposal = null);
