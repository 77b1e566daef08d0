using ItaIngest.Model.Geometry;

namespace ItaIngest.Pipeline.Viewing;

/// <summary>A table that was found.</summary>
/// <param name="Box">Where, points.</param>
/// <param name="Cells">Its cells' boxes, points.</param>
public sealed record TableSpot(Box Box, IReadOnlyList<Box> Cells);
