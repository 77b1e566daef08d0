using ItaIngest.Model.Geometry;

namespace ItaIngest.Pipeline.Viewing;

/// <summary>A word that was read.</summary>
/// <param name="Text">As read.</param>
/// <param name="Box">Where, points.</param>
/// <param name="Confidence">0..1.</param>
public sealed record WordSpot(string Text, Box Box, double Confidence);
