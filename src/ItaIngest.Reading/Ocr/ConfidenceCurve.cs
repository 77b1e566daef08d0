namespace ItaIngest.Reading.Ocr;

/// <summary>
/// How often a reading is right for which the engine claims a confidence: measured points, straight lines between them, level beyond the
/// first and last.
/// </summary>
public sealed class ConfidenceCurve
{
    readonly (double Claimed, double Right)[] points;

    /// <summary>Takes the points, in rising order of the claim; the share that is right never falls.</summary>
    /// <exception cref="ArgumentException">There are none, or they are out of order, or not within 0..1.</exception>
    public ConfidenceCurve(IEnumerable<(double Claimed, double Right)> points)
    {
        this.points = [.. points];
        for (var i = 0; i < this.points.Length; i++)
        {
            var (claimed, right) = this.points[i];
            if (claimed is not (>= 0 and <= 1) || right is not (>= 0 and <= 1) || (i > 0 && (claimed <= this.points[i - 1].Claimed || right < this.points[i - 1].Right)))
            {
                throw new ArgumentException($"point {i} of a confidence curve is out of order or not within 0..1", nameof(points));
            }
        }

        if (this.points.Length == 0)
        {
            throw new ArgumentException("a confidence curve needs points", nameof(points));
        }
    }

    /// <summary>The points.</summary>
    public IReadOnlyList<(double Claimed, double Right)> Points => points;

    /// <summary>The probability 0..1 of being right.</summary>
    /// <param name="claimed">0..1 as the engine claims it.</param>
    public double At(double claimed)
    {
        var next = Array.FindIndex(points, p => p.Claimed >= claimed);
        if (next <= 0)
        {
            return next < 0 ? points[^1].Right : points[0].Right;
        }

        var (from, to) = (points[next - 1], points[next]);
        return from.Right + (to.Right - from.Right) * (claimed - from.Claimed) / (to.Claimed - from.Claimed);
    }
}
