namespace ItaIngest.Analysis.Reconciliation;

/// <summary>A number times a factor.</summary>
/// <param name="Fact">The number.</param>
/// <param name="Numerator">Of the factor.</param>
/// <param name="Denominator">Of the factor; above 0.</param>
sealed record IdentityPart(NumberFact Fact, decimal Numerator, long Denominator = 1);
