using ItaIngest.Model.Geometry;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>A number that is known to stand on a spot.</summary>
/// <param name="Box">Where, in points of the displayed page.</param>
/// <param name="Number">Its value; how many noughts are printed behind the point does not matter.</param>
public sealed record OcrTruthSpot(Box Box, decimal Number);
