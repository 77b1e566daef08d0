using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>When a measure is carried out.</summary>
public sealed record MeasurePeriod
{
    /// <summary>As printed, canonical text.</summary>
    public required Sourced<string> Text { get; init; }

    /// <summary>First day; Gregorian.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day; Gregorian.</summary>
    public DateOnly? End { get; init; }
}
