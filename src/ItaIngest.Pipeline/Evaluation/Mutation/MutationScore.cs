namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>What became of the mistakes of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Made">How many documents with one such mistake.</param>
/// <param name="Breaking">How many of them break an identity.</param>
/// <param name="RightCode">Of these, how many are told with a code of every identity that is broken.</param>
/// <param name="RightNumber">Of these again, how many with the wrong value among the evidence of each.</param>
/// <param name="Missed">Examples of what was not.</param>
/// <param name="Unbound">What broke no identity: the field's name and how many.</param>
public sealed record MutationScore(
    FaultKind Kind, int Made, int Breaking, int RightCode, int RightNumber, IReadOnlyList<string> Missed, IReadOnlyDictionary<string, int> Unbound);
