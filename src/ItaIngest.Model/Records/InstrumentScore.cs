using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>One of the three instruments of an assessment.</summary>
public sealed record InstrumentScore
{
    /// <summary>'IIT', 'EIT' or 'OIT'.</summary>
    public required string Code { get; init; }

    /// <summary>Weight in percent.</summary>
    public Sourced<decimal?>? Weight { get; init; }

    /// <summary>Score, 0..100.</summary>
    public Sourced<decimal?>? Score { get; init; }

    /// <summary>Score times weight, 0..weight.</summary>
    public Sourced<decimal?>? Weighted { get; init; }
}
