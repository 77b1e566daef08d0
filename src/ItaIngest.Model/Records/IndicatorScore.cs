using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>The score of one indicator.</summary>
public sealed record IndicatorScore
{
    /// <summary>Canonical number 1..10, whatever order or number is printed.</summary>
    public required int No { get; init; }

    /// <summary>The number printed beside it; absent where the table numbers its rows otherwise (ranks) or not at all.</summary>
    public Sourced<int?>? PrintedNo { get; init; }

    /// <summary>Name as printed, in canonical text.</summary>
    public required Sourced<string> Name { get; init; }

    /// <summary>Score, 0..100.</summary>
    public required Sourced<decimal?> Score { get; init; }

    /// <summary>Printed rank, 1 is best.</summary>
    public Sourced<int?>? Rank { get; init; }
}
