namespace ItaIngest.Analysis.Validation;

/// <summary>
/// The values that a printed number can stand for. A number printed with two decimals was rounded to them, so it is any value within
/// half a hundredth; sums and means of such numbers are known as well as their parts, and no better. Decimal, never binary.
/// </summary>
readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The middle.</summary>
    public decimal Middle => (Low + High) / 2;

    /// <summary>Sum.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Difference.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Multiple by a factor that is not negative.</summary>
    public static Interval operator *(decimal factor, Interval a) => new(factor * a.Low, factor * a.High);

    /// <summary>Whether one value can be both.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The mean of several.</summary>
    public static Interval Mean(IReadOnlyCollection<Interval> all) => (1m / all.Count) * all.Aggregate((a, b) => a + b);
}
