namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>What a constraint asks of one unit that it touches, ready for the search's innermost loop.</summary>
sealed class Binding
{
    readonly (int Place, long Factor)[] parts;
    readonly long low;
    readonly long high;
    readonly Reach after;

    Binding(Problem problem, int constraint, Unit unit, Reach after, int firstUnit)
    {
        var said = problem.Constraints[constraint];
        (Constraint, FirstUnit, Penalty, low, high, this.after) = (constraint, firstUnit, said.Penalty, said.Low, said.High, after);
        parts = [.. PartsOf(said, unit)];
    }

    /// <summary>Index of the constraint.</summary>
    public int Constraint { get; }

    /// <summary>The first unit that the constraint touches.</summary>
    public int FirstUnit { get; }

    /// <summary>What it costs not to hold; null: it must hold.</summary>
    public int? Penalty { get; }

    /// <summary>By unit, in the order in which they are decided, the constraints that it touches.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="units">All units.</param>
    /// <param name="slack">The most that will be left to spend over the units' cheapest.</param>
    public static Binding[][] Of(Problem problem, IReadOnlyList<Unit> units, int slack)
    {
        var bindings = units.Select(_ => new List<Binding>()).ToArray();
        for (var c = 0; c < problem.Constraints.Count; c++)
        {
            var touched = Enumerable.Range(0, units.Count).Where(u => PartsOf(problem.Constraints[c], units[u]).Any()).ToList();
            var after = Reach.After(problem.Constraints[c], units, slack);
            touched.ForEach(u => bindings[u].Add(new Binding(problem, c, units[u], after[u], touched[0])));
        }

        return [.. bindings.Select(own => own.ToArray())];
    }

    /// <summary>The terms of a constraint that a unit decides, by their place in it.</summary>
    public static IEnumerable<(int Place, long Factor)> PartsOf(LinearConstraint constraint, Unit unit) =>
        from term in constraint.Terms let place = unit.PlaceOf(term.Variable) where place >= 0 select (place, term.Factor);

    /// <summary>What a choice of the unit adds to the constraint's sum.</summary>
    public long Share(Choice choice)
    {
        var share = 0L;
        foreach (var (place, factor) in parts)
        {
            share += factor * choice.Values[place];
        }

        return share;
    }

    /// <summary>Whether the units after this one can bring the sum between the bounds with what is left to spend.</summary>
    public bool CanHold(long sum, int left) => left >= 0 && sum + after.Low(left) <= high && sum + after.High(left) >= low;

    /// <summary>Where the unit has one term in the constraint: between which values it must lie for the sum to end between the bounds.</summary>
    /// <param name="sum">Without this unit.</param>
    /// <param name="left">What is left to spend.</param>
    public (int Place, long From, long To)? Open(long sum, int left)
    {
        if (parts is not [var (place, factor)])
        {
            return null;
        }

        var (from, to) = new LinearTerm(place, factor).Between(low - sum - after.High(left), high - sum - after.Low(left));
        return (place, from, to);
    }
}
