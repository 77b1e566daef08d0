namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>Values of a unit's variables, and what they cost together.</summary>
readonly record struct Choice(long[] Values, int Cost);
