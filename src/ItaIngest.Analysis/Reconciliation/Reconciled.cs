namespace ItaIngest.Analysis.Reconciliation;

/// <summary>What a number must have been.</summary>
/// <param name="Fact">The number.</param>
/// <param name="Value">In every cheapest assignment that was found.</param>
/// <param name="Alternatives">Other values within the window, cheapest first, with what each costs more, in substituted digits.</param>
/// <param name="IsCertain">Whether no assignment within the margin has another value.</param>
sealed record Reconciled(NumberFact Fact, decimal Value, IReadOnlyList<(decimal Value, decimal Cost)> Alternatives, bool IsCertain)
{
    /// <summary>The places where something else is printed, or something unreadable.</summary>
    public IEnumerable<Observation> Changed => Fact.Observations.Where(o => o.Value != Value);
}
