using ItaIngest.Reading.Ocr;

namespace ItaIngest.Training.Calibration;

/// <summary>How well said confidences hold: what was said, and how often it was right.</summary>
/// <param name="Error">Expected calibration error 0..1: the mean distance between said and right over the bins, by their counts.</param>
/// <param name="Bins">The bins that hold anything.</param>
public sealed record Reliability(double Error, IReadOnlyList<Reliability.Bin> Bins)
{
    static readonly double[] Edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 1.0001];

    /// <summary>What was said within a range.</summary>
    /// <param name="From">Lowest said.</param>
    /// <param name="To">Said is below this.</param>
    /// <param name="Said">Mean of what was said.</param>
    /// <param name="Right">Share that was right.</param>
    /// <param name="Count">How many.</param>
    public sealed record Bin(double From, double To, double Said, double Right, int Count);

    /// <summary>Holds a curve against samples.</summary>
    /// <param name="samples">Samples that it was not fitted on.</param>
    /// <param name="curve">The curve; null: the engine's own figures.</param>
    public static Reliability Of(IReadOnlyCollection<Sample> samples, ConfidenceCurve? curve)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var said = samples.Select(s => (Said: curve?.At(s.Claimed) ?? s.Claimed, s.IsRight)).ToList();
        var bins = new List<Bin>();
        for (var i = 0; i + 1 < Edges.Length; i++)
        {
            var inside = said.Where(s => s.Said >= Edges[i] && s.Said < Edges[i + 1]).ToList();
            if (inside.Count > 0)
            {
                bins.Add(new Bin(Edges[i], Edges[i + 1], inside.Average(s => s.Said), inside.Average(s => s.IsRight ? 1.0 : 0), inside.Count));
            }
        }

        return new Reliability(bins.Sum(b => b.Count * Math.Abs(b.Said - b.Right)) / Math.Max(1, samples.Count), bins);
    }
}
