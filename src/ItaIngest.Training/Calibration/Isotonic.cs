using ItaIngest.Reading.Ocr;

namespace ItaIngest.Training.Calibration;

/// <summary>Fits the rising curve that is nearest to what was right and wrong: neighbours that fall are pooled until nothing falls.</summary>
public static class Isotonic
{
    /// <summary>
    /// Fewest samples a point: with fewer, a point says more about chance than about the engine (at nine right of ten, 30 samples leave
    /// one standard error of 5 in a hundred).
    /// </summary>
    public const int LeastSamples = 30;

    /// <summary>The curve; null for fewer than <see cref="LeastSamples"/> samples.</summary>
    public static ConfidenceCurve? Fit(IEnumerable<Sample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var pools = Pools(samples);
        if (pools.Sum(p => p.Count) < LeastSamples)
        {
            return null;
        }

        var points = new List<(double Claimed, double Right)>();
        foreach (var pool in pools)
        {
            // never quite sure: one sample more, half of it right
            var right = Math.Round((pool.Right + 0.5) / (pool.Count + 1.0), 4);
            var claimed = Math.Round(pool.Claimed / pool.Count, 6);
            if (points.Count == 0 || claimed > points[^1].Claimed)
            {
                points.Add((claimed, points.Count == 0 ? right : Math.Max(right, points[^1].Right)));
            }
        }

        return new ConfidenceCurve(points);
    }

    static List<(double Claimed, int Right, int Count)> Pools(IEnumerable<Sample> samples)
    {
        var pools = new List<(double Claimed, int Right, int Count)>();
        foreach (var same in samples.GroupBy(s => s.Claimed).OrderBy(g => g.Key))
        {
            pools.Add((same.Sum(s => s.Claimed), same.Count(s => s.IsRight), same.Count()));
            while (pools.Count > 1 && (pools[^2].Count < LeastSamples || Share(pools[^2]) >= Share(pools[^1])))
            {
                Join(pools);
            }
        }

        if (pools.Count > 1 && pools[^1].Count < LeastSamples)
        {
            Join(pools);
        }

        // joining the last may have made it fall
        while (pools.Count > 1 && Share(pools[^2]) >= Share(pools[^1]))
        {
            Join(pools);
        }

        return pools;
    }

    static double Share((double Claimed, int Right, int Count) pool) => (double)pool.Right / pool.Count;

    static void Join(List<(double Claimed, int Right, int Count)> pools)
    {
        var (a, b) = (pools[^2], pools[^1]);
        pools.RemoveAt(pools.Count - 1);
        pools[^1] = (a.Claimed + b.Claimed, a.Right + b.Right, a.Count + b.Count);
    }
}
