namespace ItaIngest.Analysis.Reconciliation;

/// <summary>The cheapest consistent reading of a component.</summary>
/// <param name="Component">The numbers and identities.</param>
/// <param name="Numbers">Those that are printed otherwise somewhere.</param>
/// <param name="Values">The value of each number.</param>
sealed record Resolution(Component Component, IReadOnlyList<Reconciled> Numbers, IReadOnlyDictionary<NumberFact, decimal> Values);
