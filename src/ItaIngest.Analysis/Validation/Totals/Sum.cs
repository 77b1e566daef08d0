namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>What numbers of a table add up to, or their mean.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="IsMean">Whether their mean is meant.</param>
/// <param name="IsExact">Whether whole numbers are counts and amounts, which nobody rounded.</param>
sealed record Sum(IReadOnlyList<Printed> Numbers, bool IsMean, bool IsExact)
{
    /// <summary>The state's whole budget has 13 digits of baht.</summary>
    const decimal LargestPlace = 10_000_000_000_000;

    /// <summary>The values that it can have.</summary>
    public Interval Range
    {
        get
        {
            var ranges = Numbers.Select(RangeOf).ToList();
            return IsMean ? Interval.Mean(ranges) : ranges.Aggregate((a, b) => a + b);
        }
    }

    /// <summary>What the printed numbers give.</summary>
    public decimal Value => Numbers.Sum(n => n.Value) / (IsMean ? Numbers.Count : 1);

    /// <summary>Whether a printed total can be it.</summary>
    public bool Fits(Printed total) => (IsMean ? total.Range : RangeOf(total)).Meets(Range);

    /// <summary>
    /// Whether one slip explains a difference: one wrong digit, two neighbours swapped, or one row left out or counted twice. What differs
    /// otherwise is more likely no sum at all.
    /// </summary>
    public bool IsSlip(Printed total) =>
        Shifts(total.Decimals).Concat(Numbers.Select(n => Math.Abs(n.Value))).Any(s => FitsShifted(total, s))
        || (IsMean && Numbers.Max(n => n.Decimals) is var decimals && Shifts(decimals).Any(s => FitsShifted(total, s / Numbers.Count)));

    bool FitsShifted(Printed total, decimal shift)
    {
        var (range, offset) = (IsMean ? total.Range : RangeOf(total), new Interval(shift, shift));
        return (range + offset).Meets(Range) || (range - offset).Meets(Range);
    }

    // One digit changes a number by 1..9 units of its place, two swapped neighbours by nine times 1..9 of them.
    static IEnumerable<decimal> Shifts(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        for (; unit < LargestPlace; unit *= 10)
        {
            for (var d = 1; d <= 9; d++)
            {
                yield return d * unit;
                yield return 9 * d * unit;
            }
        }
    }

    Interval RangeOf(Printed number) => IsExact && number.Decimals == 0 ? new Interval(number.Value, number.Value) : number.Range;
}
