namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>A printed total with what it adds up.</summary>
/// <param name="Total">The total.</param>
/// <param name="Sum">What it should be.</param>
sealed record TotalFinding(Printed Total, Sum Sum)
{
    /// <summary>Whether the total is what its numbers give, but for what rounding explains.</summary>
    public bool Holds { get; } = Sum.Fits(Total);

    /// <summary>The total and what it adds up.</summary>
    public IEnumerable<Printed> Numbers => Sum.Numbers.Prepend(Total);
}
