using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A sub-indicator such as 9.1.</summary>
public sealed record SubIndicatorScore
{
    /// <summary>Number such as '9.1'.</summary>
    public required string No { get; init; }

    /// <summary>Name.</summary>
    public Sourced<string>? Name { get; init; }

    /// <summary>Score, 0..100.</summary>
    public Sourced<decimal?>? Score { get; init; }
}
