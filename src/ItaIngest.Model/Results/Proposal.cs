namespace ItaIngest.Model.Results;

/// <summary>What the numbers must have been for every identity to hold. The record is never rewritten by it.</summary>
/// <param name="Changes">The changes it asks for.</param>
/// <param name="Unique">Whether all changes are certain.</param>
/// <param name="Explanation">The arithmetic in words; English.</param>
/// <param name="ExplanationThai">The same in Thai.</param>
public sealed record Proposal(IReadOnlyList<ProposedChange> Changes, bool Unique, string Explanation, string ExplanationThai);
