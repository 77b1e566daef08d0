namespace ItaIngest.Analysis.Domain;

/// <summary>What holds in one fiscal year.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Weights">Percent by instrument; together 100.</param>
/// <param name="Levels">The scheme of levels.</param>
/// <param name="Confirmed">What confirms the weights; null: an assumption, which never makes an error.</param>
/// <param name="Items">The items of each sub-indicator; null: not known for this year.</param>
public sealed record YearFacts(
    int FiscalYear, IReadOnlyDictionary<string, decimal> Weights, LevelScheme Levels, string? Confirmed, SubIndicatorPlan? Items = null);
