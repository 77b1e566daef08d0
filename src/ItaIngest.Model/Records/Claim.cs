using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A score told in running text or inside a measure.</summary>
public sealed record Claim
{
    /// <summary>'indicator:6', 'item:28', 'question:e7', 'instrument:OIT' or 'overall'.</summary>
    public required string Target { get; init; }

    /// <summary>Fiscal year, Buddhist era, where told.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The score.</summary>
    public Sourced<decimal?>? Score { get; init; }

    /// <summary>The least that it should be ('ไม่ต่ำกว่าร้อยละ ๘๕').</summary>
    public Sourced<decimal?>? Threshold { get; init; }

    /// <summary>The level told with it.</summary>
    public Sourced<string>? Level { get; init; }
}
