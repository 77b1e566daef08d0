using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>An OIT item (o1..o48): something that an agency must disclose.</summary>
public sealed record OitItem
{
    /// <summary>Item number.</summary>
    public required int No { get; init; }

    /// <summary>Name.</summary>
    public required Sourced<string> Name { get; init; }

    /// <summary>Score, 0..max.</summary>
    public required Sourced<decimal?> Score { get; init; }

    /// <summary>Highest score possible, usually 100.</summary>
    public required decimal Max { get; init; }

    /// <summary>Responsible unit.</summary>
    public Sourced<string>? Responsible { get; init; }

    /// <summary>What the item asks for.</summary>
    public Sourced<string>? Requirement { get; init; }

    /// <summary>What the assessors recommend.</summary>
    public Sourced<string>? Recommendation { get; init; }

    /// <summary>What came of it.</summary>
    public Sourced<string>? Outcome { get; init; }
}
