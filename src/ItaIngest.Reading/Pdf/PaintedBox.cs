using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>Something axis-parallel that a page paints: a stroke, a thin bar, a filled area.</summary>
/// <param name="Box">What it covers, displayed coordinates.</param>
/// <param name="IsWhite">Painted in white or nearly so: on white paper it shows nothing.</param>
readonly record struct PaintedBox(Box Box, bool IsWhite);
