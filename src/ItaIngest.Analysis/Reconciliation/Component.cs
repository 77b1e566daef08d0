using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Numbers that identities bind to each other, and to no other number.</summary>
/// <param name="Facts">The numbers.</param>
/// <param name="Identities">What binds them.</param>
sealed record Component(IReadOnlyList<NumberFact> Facts, IReadOnlyList<Identity> Identities)
{
    /// <summary>The parts that have nothing to do with each other; numbers that no identity binds are left out.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<Identity> identities)
    {
        var root = new Dictionary<NumberFact, NumberFact>();
        foreach (var identity in identities)
        {
            foreach (var part in identity.Parts)
            {
                root.TryAdd(part.Fact, part.Fact);
                root[Root(part.Fact)] = Root(identity.Parts[0].Fact);
            }
        }

        return [.. root.Keys.GroupBy(Root).Select(g => new Component([.. g], [.. identities.Where(i => Root(i.Parts[0].Fact) == g.Key)]))];

        NumberFact Root(NumberFact fact)
        {
            while (root[fact] != fact)
            {
                fact = root[fact];
            }

            return fact;
        }
    }

    /// <summary>Whether every number is told in one way and everything holds, that is, whether there is nothing to do.</summary>
    public bool IsConsistent => Facts.All(f => f.IsSettled) && Identities.All(i => i.Holds(f => f.Observations[0].Value!.Value));

    /// <summary>Whether something of it rests on a fact that nothing confirms.</summary>
    public bool IsAssumed => Identities.Any(i => i.IsAssumed);

    /// <summary>The decimals of its finest number: the unit of the problem.</summary>
    public int Scale => Facts.Max(f => f.Decimals);

    /// <summary>The same in whole numbers, variables in the order of <see cref="Facts"/>.</summary>
    public Problem Problem(MisreadCosts costs)
    {
        var places = Facts.Select((fact, i) => (fact, i)).ToDictionary(f => f.fact, f => f.i);
        return new Problem([.. Facts.Select(f => f.Variable(Scale, costs))], [.. Identities.Select(i => Constraint(i, i.Tolerance, i.Doubt, places)), .. Identities.Where(i => i.IsRounded).Select(i => Constraint(i, i.Parts[0].Fact.HalfUnit, RoundingDoubt, places))]);
    }

    // What the printed parts give is mostly what is printed; that only the digits behind them explain it happens, but is the rarer case:
    // the sum of ten rounded scores is off by more than half a hundredth in one report of twenty-five.
    const int RoundingDoubt = 40;

    LinearConstraint Constraint(Identity identity, decimal tolerance, int? doubt, Dictionary<NumberFact, int> places)
    {
        var common = identity.Common;
        var fine = Powers.Ten(identity.Parts.Max(p => (int)p.Numerator.Scale));
        var factors = identity.Parts.Select(p => (long)(p.Numerator * fine * (common / p.Denominator))).ToList();
        var divisor = factors.Aggregate(Powers.Divisor);
        var by = common * fine / divisor * Powers.Ten(Scale);
        return new LinearConstraint(
            [.. identity.Parts.Select((p, i) => new LinearTerm(places[p.Fact], factors[i] / divisor))],
            (long)Math.Ceiling((identity.Low - tolerance) * by), (long)Math.Floor((identity.High + tolerance) * by), doubt);
    }
}
