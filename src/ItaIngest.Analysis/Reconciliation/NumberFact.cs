using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// One number that the document tells, at one or at many places. Copies share their author's and often their reader's error, so equal
/// wrong copies cost once.
/// </summary>
/// <param name="key">What is told: agency, year and target.</param>
/// <param name="english">In words.</param>
/// <param name="thai">In Thai words.</param>
/// <param name="low">The least it can be.</param>
/// <param name="high">The most it can be.</param>
sealed class NumberFact(string key, string english, string thai, decimal low, decimal high)
{
    readonly List<Observation> observations = [];

    /// <summary>What is told.</summary>
    public string Key { get; } = key;

    /// <summary>In words.</summary>
    public string English { get; } = english;

    /// <summary>In Thai words.</summary>
    public string Thai { get; } = thai;

    /// <summary>The least it can be.</summary>
    public decimal Low { get; } = low;

    /// <summary>The most it can be.</summary>
    public decimal High { get; } = high;

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Observation> Observations => observations;

    /// <summary>
    /// Whether it follows from others: a total may be another number altogether (last year's, another agency's), and is told by its parts
    /// all the same. A part that is misread in more than two places could be anything.
    /// </summary>
    public bool IsResult { get; init; }

    /// <summary>Whether it is a whole number of points that nothing rounded (items).</summary>
    public bool IsExact { get; init; }

    /// <summary>The decimals that it is printed with; two, as scores have, where nothing of it could be read.</summary>
    public int Decimals => observations.Where(o => o.Reading.Length > 0).Select(o => DecimalsOf(o.Reading)).DefaultIfEmpty(IsExact ? 0 : 2).Max();

    /// <summary>Half a unit of its last printed digit: what rounding may hide.</summary>
    public decimal HalfUnit => IsExact ? 0 : 0.5m / Powers.Ten(Decimals);

    /// <summary>How many values it may have.</summary>
    public decimal Values => ((High - Low) * Powers.Ten(Decimals)) + 1;

    /// <summary>Adds a place where it is printed.</summary>
    public void Add(Observation observation) => observations.Add(observation);

    /// <summary>Whether all that is readable says the same, and all is readable.</summary>
    public bool IsSettled => observations.All(o => o.Value is not null) && observations.Select(o => o.Value).Distinct().Count() <= 1;

    /// <summary>Every value it may have, in units of 10^-<paramref name="scale"/>, with what that would cost.</summary>
    public Variable Variable(int scale, MisreadCosts costs)
    {
        var unit = Powers.TenWhole(scale - Decimals);
        var (first, last) = ((long)Math.Ceiling(Low * Powers.Ten(Decimals)), (long)Math.Floor(High * Powers.Ten(Decimals)));
        var readings = observations.Where(o => o.Reading.Length > 0).DistinctBy(o => o.Reading).ToList();
        var decimals = Decimals;
        var sums = new int[last - first + 1];
        var least = new int[sums.Length];
        least.AsSpan().Fill(readings.Count == 0 ? 0 : int.MaxValue);
        var own = new int[sums.Length];
        foreach (var reading in readings)
        {
            costs.Fill(own, first, decimals, reading);
            for (var i = 0; i < own.Length; i++)
            {
                sums[i] += own[i];
                least[i] = Math.Min(least[i], own[i]);
            }
        }

        for (var i = 0; i < sums.Length && !IsResult; i++)
        {
            sums[i] = least[i] <= MisreadCosts.TwoPlaces ? sums[i] : Solving.Variable.NoCandidate;
        }

        return new Variable(first * unit, unit, sums);
    }

    static int DecimalsOf(string reading)
    {
        var point = reading.LastIndexOf('.'); // two numbers that ran together ('27.1927.19') are no finer for it
        return point < 0 ? 0 : reading.Length - point - 1;
    }
}
