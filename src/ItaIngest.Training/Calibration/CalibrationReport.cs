using ItaIngest.Reading.Ocr;

namespace ItaIngest.Training.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Word">Words of letters and signs.</param>
/// <param name="Number">Numbers.</param>
public sealed record CalibrationReport(CalibrationReport.Kind Word, CalibrationReport.Kind Number)
{
    /// <summary>Words or numbers.</summary>
    /// <param name="Samples">How many were read.</param>
    /// <param name="Curve">The curve of all; null: too few.</param>
    /// <param name="Claimed">The engine's own figures, held against one half of the pages.</param>
    /// <param name="Fitted">The curve of the other half, held against the same.</param>
    public sealed record Kind(int Samples, ConfidenceCurve? Curve, Reliability Claimed, Reliability Fitted);
}
