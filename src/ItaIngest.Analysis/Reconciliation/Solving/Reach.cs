namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// How far the units that are still open can bring the sum of a constraint, when all they may cost together over their cheapest is given.
/// What one of them spends the others lack: that is what makes a sum of ten numbers bind early.
/// </summary>
sealed class Reach
{
    // Costs are rounded down to a tenth of a digit, so that a reach is never too short.
    const int Step = 10;

    readonly long[][] lows;
    readonly long[][] highs;

    /// <summary>For a constraint, over units in the order in which they are decided.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="units">All units.</param>
    /// <param name="most">The most that may be asked.</param>
    public Reach(LinearConstraint constraint, IReadOnlyList<Unit> units, int most)
    {
        var levels = (most / Step) + 1;
        lows = new long[units.Count + 1][];
        highs = new long[units.Count + 1][];
        (lows[^1], highs[^1]) = (new long[levels], new long[levels]);
        for (var depth = units.Count - 1; depth >= 0; depth--)
        {
            var (low, high) = Own(constraint, units[depth], levels);
            lows[depth] = low is null ? lows[depth + 1] : Combined(low, lows[depth + 1], Math.Min);
            highs[depth] = high is null ? highs[depth + 1] : Combined(high, highs[depth + 1], Math.Max);
        }
    }

    /// <summary>The least that units from a depth on add.</summary>
    public long Low(int depth, int slack) => lows[depth][slack / Step];

    /// <summary>The most.</summary>
    public long High(int depth, int slack) => highs[depth][slack / Step];

    // The least and most that one unit adds, by what it may cost; null where it has no part in the constraint.
    static (long[]? Low, long[]? High) Own(LinearConstraint constraint, Unit unit, int levels)
    {
        var parts = constraint.Terms.Where(t => unit.Variables.Contains(t.Variable)).Select(t => (Place: unit.Variables.ToList().IndexOf(t.Variable), t.Factor)).ToArray();
        if (parts.Length == 0 || unit.Choices.Count == 0)
        {
            return (null, null);
        }

        var (low, high, at) = (new long[levels], new long[levels], 0);
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var level = 0; level < levels; level++)
        {
            for (; at < unit.Choices.Count && (unit.Choices[at].Cost - unit.Cheapest) / Step <= level; at++)
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

    static long[] Combined(long[] own, long[] rest, Func<long, long, long> pick)
    {
        var combined = new long[own.Length];
        for (var level = 0; level < own.Length; level++)
        {
            var best = own[0] + rest[level];
            for (var spent = 1; spent <= level; spent++)
            {
                best = pick(best, own[spent] + rest[level - spent]);
            }

            combined[level] = best;
        }

        return combined;
    }
}
