namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>Which unit decides which variable, and which constraints each unit touches.</summary>
sealed class UnitMap
{
    readonly int[] unitOf;
    readonly int[] placeOf;
    readonly int[][] touching;

    /// <summary>For units in the order in which they are decided.</summary>
    public UnitMap(Problem problem, IReadOnlyList<Unit> units)
    {
        (unitOf, placeOf) = (new int[problem.Variables.Count], new int[problem.Variables.Count]);
        for (var u = 0; u < units.Count; u++)
        {
            for (var p = 0; p < units[u].Variables.Count; p++)
            {
                (unitOf[units[u].Variables[p]], placeOf[units[u].Variables[p]]) = (u, p);
            }
        }

        touching = [.. units.Select(u => Enumerable.Range(0, problem.Constraints.Count).Where(c => problem.Constraints[c].Terms.Any(t => u.Variables.Contains(t.Variable))).ToArray())];
    }

    /// <summary>The constraints with a variable of a unit.</summary>
    public int[] Touching(int unit) => touching[unit];

    /// <summary>Where a variable stands in its unit.</summary>
    public int PlaceOf(int variable) => placeOf[variable];

    /// <summary>The first unit that a constraint touches.</summary>
    public int FirstOf(LinearConstraint constraint) => constraint.Terms.Min(t => unitOf[t.Variable]);

    /// <summary>What a choice of a unit adds to a constraint's sum.</summary>
    public long Share(LinearConstraint constraint, int unit, Choice choice)
    {
        var share = 0L;
        foreach (var (variable, factor) in constraint.Terms)
        {
            if (unitOf[variable] == unit)
            {
                share += factor * choice.Values[placeOf[variable]];
            }
        }

        return share;
    }

    /// <summary>The one term that a unit has in a constraint; null where it has two.</summary>
    public LinearTerm? Only(LinearConstraint constraint, int unit)
    {
        LinearTerm? only = null;
        foreach (var term in constraint.Terms)
        {
            if (unitOf[term.Variable] == unit)
            {
                if (only is not null)
                {
                    return null;
                }

                only = term;
            }
        }

        return only;
    }
}
