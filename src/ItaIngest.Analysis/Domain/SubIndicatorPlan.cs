namespace ItaIngest.Analysis.Domain;

/// <summary>Which OIT items make which sub-indicators in one fiscal year.</summary>
/// <param name="Confirmed">What confirms it; null: an assumption, which never makes an error.</param>
/// <param name="SubIndicators">Each sub-indicator with its items.</param>
public sealed record SubIndicatorPlan(string? Confirmed, IReadOnlyList<OitGroup> SubIndicators);
