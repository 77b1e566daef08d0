using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Where an agency is, as printed.</summary>
/// <param name="District">District without its word; null when none is named.</param>
/// <param name="Province">Province without its word; null when none is named.</param>
sealed record Location(Sourced<string>? District, Sourced<string>? Province)
{
    /// <summary>No place at all.</summary>
    public static Location None { get; } = new(null, null);
}
