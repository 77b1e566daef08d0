using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>One indicator compared between two years.</summary>
public sealed record Comparison
{
    /// <summary>Canonical number 1..10.</summary>
    public required int Indicator { get; init; }

    /// <summary>Earlier fiscal year, Buddhist era.</summary>
    public required int FromYear { get; init; }

    /// <summary>Later fiscal year, Buddhist era.</summary>
    public required int ToYear { get; init; }

    /// <summary>Printed score of the earlier year.</summary>
    public Sourced<decimal?>? FromScore { get; init; }

    /// <summary>Printed score of the later year.</summary>
    public Sourced<decimal?>? ToScore { get; init; }

    /// <summary>Printed change; negative for a fall.</summary>
    public Sourced<decimal?>? Change { get; init; }
}
