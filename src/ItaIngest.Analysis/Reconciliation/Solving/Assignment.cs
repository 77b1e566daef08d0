namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>A value for each variable, and what they cost together.</summary>
/// <param name="Values">By variable.</param>
/// <param name="Cost">100 is one substituted digit.</param>
sealed record Assignment(IReadOnlyList<long> Values, int Cost);
