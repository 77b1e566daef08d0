namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// How far the units that are still open can bring the sum of a constraint, when all they may cost together over their cheapest is given.
/// What one of them spends the others lack: that is what makes a sum of ten numbers bind early.
/// </summary>
sealed class Reach
{
    // Costs are rounded down to a tenth of a digit, so that a reach is never too short.
    const int Step = 10;

    readonly long[] lows;
    readonly long[] highs;

    Reach(long[] lows, long[] highs) => (this.lows, this.highs) = (lows, highs);

    /// <summary>The reaches of the units after each, in the order in which they are decided.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="units">All units.</param>
    /// <param name="most">The most that may be asked.</param>
    public static Reach[] After(LinearConstraint constraint, IReadOnlyList<Unit> units, int most)
    {
        var levels = (most / Step) + 1;
        var after = new Reach[units.Count];
        var rest = new Reach(new long[levels], new long[levels]);
        for (var unit = units.Count - 1; unit >= 0; unit--)
        {
            after[unit] = rest;
            rest = Own(constraint, units[unit], levels) is var (low, high) ? new Reach(Combined(low, rest.lows, least: true), Combined(high, rest.highs, least: false)) : rest;
        }

        return after;
    }

    /// <summary>The least that they add.</summary>
    public long Low(int slack) => lows[slack / Step];

    /// <summary>The most.</summary>
    public long High(int slack) => highs[slack / Step];

    // The least and most that one unit adds, by what it may cost; null where it has no part in the constraint.
    static (long[] Low, long[] High)? Own(LinearConstraint constraint, Unit unit, int levels)
    {
        var parts = Binding.PartsOf(constraint, unit).ToArray();
        if (parts.Length == 0 || unit.Choices.Length == 0)
        {
            return null;
        }

        var (low, high, at) = (new long[levels], new long[levels], 0);
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var level = 0; level < levels; level++)
        {
            for (; at < unit.Choices.Length && (unit.Choices[at].Cost - unit.Cheapest) / Step <= level; at++)
            {
                var sum = 0L;
                foreach (var (place, factor) in parts)
                {
                    sum += factor * unit.Choices[at].Values[place];
                }

                (least, greatest) = (Math.Min(least, sum), Math.Max(greatest, sum));
            }

            (low[level], high[level]) = (least, greatest);
        }

        return (low, high);
    }

    static long[] Combined(long[] own, long[] rest, bool least)
    {
        var combined = new long[own.Length];
        for (var level = 0; level < own.Length; level++)
        {
            var best = own[0] + rest[level];
            for (var spent = 1; spent <= level; spent++)
            {
                var sum = own[spent] + rest[level - spent];
                best = least ? Math.Min(best, sum) : Math.Max(best, sum);
            }

            combined[level] = best;
        }

        return combined;
    }
}
