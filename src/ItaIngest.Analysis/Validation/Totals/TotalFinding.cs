namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>A printed total that is not what its numbers give.</summary>
/// <param name="Total">The total.</param>
/// <param name="Sum">What it should be.</param>
sealed record TotalFinding(Printed Total, Sum Sum);
