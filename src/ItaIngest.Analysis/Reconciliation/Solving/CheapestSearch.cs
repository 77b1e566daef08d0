namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// Finds the cheapest assignment of a problem, exactly: branch and bound over units, cheapest values first. A branch ends where its
/// cost and the least that the rest can cost pass the best found, or where a constraint cannot hold any more, whatever the open units
/// take within what is left to spend. Whole numbers only.
/// </summary>
sealed class CheapestSearch
{
    // Below this, walking all choices is as quick as looking for a range.
    const int FewChoices = 64;

    readonly Problem problem;
    readonly IReadOnlyList<Unit> units;
    readonly Effort effort;
    readonly int slack;
    readonly int[] unitOf;
    readonly int[] placeOf;
    readonly int[][] touching;
    readonly Reach[] reaches;
    readonly int[] firstUnitOf;
    readonly int[] cheapestFrom;
    readonly int[] restFrom;
    readonly long[] values;
    readonly long[] sums;
    readonly bool[] isCharged;
    int first;
    int depth;
    Assignment? best;
    int bound;
    Dictionary<long, int>[]? within;

    /// <summary>A search over units, in their order.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="units">Its units.</param>
    /// <param name="slack">How much over the sum of the units' cheapest an assignment may cost to be found.</param>
    /// <param name="effort">What it may take.</param>
    /// <param name="restFrom">By depth, a cost that the units from there on cannot go below; null: their cheapest.</param>
    public CheapestSearch(Problem problem, IReadOnlyList<Unit> units, int slack, Effort effort, IReadOnlyList<int>? restFrom = null)
    {
        (this.problem, this.units, this.slack, this.effort) = (problem, units, slack, effort);
        (unitOf, placeOf) = (new int[problem.Variables.Count], new int[problem.Variables.Count]);
        for (var u = 0; u < units.Count; u++)
        {
            for (var p = 0; p < units[u].Variables.Count; p++)
            {
                (unitOf[units[u].Variables[p]], placeOf[units[u].Variables[p]]) = (u, p);
            }
        }

        touching = [.. units.Select(u => Enumerable.Range(0, problem.Constraints.Count).Where(c => problem.Constraints[c].Terms.Any(t => u.Variables.Contains(t.Variable))).ToArray())];
        firstUnitOf = [.. problem.Constraints.Select(c => c.Terms.Min(t => unitOf[t.Variable]))];
        reaches = [.. problem.Constraints.Select(c => new Reach(c, units, slack))];
        cheapestFrom = [.. Enumerable.Range(0, units.Count + 1).Select(d => units.Skip(d).Sum(u => u.Cheapest))];
        this.restFrom = [.. restFrom ?? cheapestFrom];
        (values, sums, isCharged) = (new long[problem.Variables.Count], new long[problem.Constraints.Count], new bool[problem.Constraints.Count]);
    }

    /// <summary>The least that any assignment can cost.</summary>
    public int Floor => restFrom[0];

    /// <summary>The cheapest assignment of at most a cost; null when there is none, or when the effort was spent before one was found.</summary>
    /// <param name="most">The cost at most.</param>
    public Assignment? Find(int most) => FindFrom(0, most);

    /// <summary>
    /// By variable, the values other than those of an assignment that some assignment of at most a cost has, with the least that such an
    /// assignment costs; cheapest first. Every assignment up to the cost is visited.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Candidate>> Within(Assignment cheapest, int most)
    {
        within = [.. problem.Variables.Select(_ => new Dictionary<long, int>())];
        FindFrom(0, most);
        var found = within.Select((values, v) => (IReadOnlyList<Candidate>)
            [.. values.Where(c => c.Key != cheapest.Values[v]).Select(c => new Candidate(c.Key, c.Value)).OrderBy(c => c.Cost).ThenBy(c => c.Value)]).ToList();
        within = null;
        return found;
    }

    /// <summary>
    /// By depth, the least that the units from there on cost together, by the constraints between them alone. Each is found with the help
    /// of the next, from the last unit back; where it lies beyond the slack, the slack is what is known.
    /// </summary>
    public IReadOnlyList<int> Rests()
    {
        for (var from = units.Count - 1; from >= 0; from--)
        {
            var known = Math.Max(restFrom[from], restFrom[from + 1] + units[from].Cheapest);
            var most = cheapestFrom[from] + slack;
            restFrom[from] = known;
            restFrom[from] = FindFrom(from, most)?.Cost ?? (effort.IsSpent ? known : most + 1);
        }

        return restFrom;
    }

    Assignment? FindFrom(int from, int most)
    {
        (best, bound, first, depth) = (null, Math.Min(most, cheapestFrom[from] + slack), from, from);
        if (units.All(u => u.Choices.Count > 0))
        {
            Visit(0);
        }

        return best;
    }

    void Visit(int cost)
    {
        if (depth == units.Count)
        {
            Arrive(cost);
            return;
        }

        var unit = units[depth];
        if (Narrowest(unit, bound - cost - cheapestFrom[depth]) is { } range)
        {
            foreach (var index in unit.Between(range.Place, range.Low, range.High))
            {
                Consider(unit, unit.Choices[index], cost);
            }

            return;
        }

        foreach (var choice in unit.Choices)
        {
            if (!Consider(unit, choice, cost))
            {
                return;
            }
        }
    }

    void Arrive(int cost)
    {
        if (within is null)
        {
            best = new Assignment([.. values], cost);
            bound = cost - 1;
            return;
        }

        effort.Take(values.Length);
        for (var v = 0; v < values.Length; v++)
        {
            within[v][values[v]] = Math.Min(cost, within[v].GetValueOrDefault(values[v], int.MaxValue));
        }
    }

    // False when the choice is too dear.
    bool Consider(Unit unit, Choice choice, int cost)
    {
        var with = cost + choice.Cost;
        if (with + restFrom[depth + 1] > bound || !effort.Take())
        {
            return false;
        }

        Try(unit, choice, with);
        return true;
    }

    void Try(Unit unit, Choice choice, int cost)
    {
        for (var p = 0; p < choice.Values.Length; p++)
        {
            values[unit.Variables[p]] = choice.Values[p];
        }

        var own = touching[depth];
        foreach (var c in own)
        {
            sums[c] += Share(problem.Constraints[c], choice);
        }

        var charged = 0UL;
        depth++;
        if (CanHold(own, ref cost, ref charged))
        {
            Visit(cost);
        }

        depth--;
        for (var i = 0; i < own.Length; i++)
        {
            sums[own[i]] -= Share(problem.Constraints[own[i]], choice);
            if (i < 64 && (charged & (1UL << i)) != 0)
            {
                isCharged[own[i]] = false;
            }
        }
    }

    long Share(LinearConstraint constraint, Choice choice)
    {
        var share = 0L;
        foreach (var (variable, factor) in constraint.Terms)
        {
            if (unitOf[variable] == depth)
            {
                share += factor * choice.Values[placeOf[variable]];
            }
        }

        return share;
    }

    // A unit touches few constraints; of more than 64, those beyond are charged when all of their units are decided, which is late but right.
    bool CanHold(int[] constraints, ref int cost, ref ulong charged)
    {
        for (var i = 0; i < constraints.Length; i++)
        {
            var c = constraints[i];
            if (firstUnitOf[c] < first || isCharged[c] || IsPossible(c, bound - cost - cheapestFrom[depth]))
            {
                continue;
            }

            if (problem.Constraints[c].Penalty is not { } penalty)
            {
                return false;
            }

            cost += penalty;
            if (cost + restFrom[depth] > bound)
            {
                return false;
            }

            isCharged[c] = true;
            charged |= 1UL << i;
        }

        return true;
    }

    // Whether the open units can bring the sum between the bounds with what is left to spend over their cheapest.
    bool IsPossible(int constraint, int left) => left >= 0
        && sums[constraint] + reaches[constraint].Low(depth, left) <= problem.Constraints[constraint].High
        && sums[constraint] + reaches[constraint].High(depth, left) >= problem.Constraints[constraint].Low;

    // What a constraint leaves open for a variable of the unit, where that is few choices: the last parts of a sum follow from the rest.
    (int Place, long Low, long High)? Narrowest(Unit unit, int left)
    {
        (int Place, long Low, long High)? narrowest = null;
        if (unit.Choices.Count < FewChoices || left < 0)
        {
            return null;
        }

        var fewest = unit.Choices.Count / 4;
        foreach (var c in touching[depth])
        {
            var constraint = problem.Constraints[c];
            if (constraint.Penalty is null && firstUnitOf[c] >= first && Only(constraint) is { } term)
            {
                var (from, to) = term.Between(
                    constraint.Low - sums[c] - reaches[c].High(depth + 1, left), constraint.High - sums[c] - reaches[c].Low(depth + 1, left));
                var count = unit.Between(placeOf[term.Variable], from, to).Length;
                (fewest, narrowest) = count < fewest ? (count, (placeOf[term.Variable], from, to)) : (fewest, narrowest);
            }
        }

        return narrowest;
    }

    // The one term that the unit at this depth has in a constraint; null where it has two.
    LinearTerm? Only(LinearConstraint constraint)
    {
        LinearTerm? only = null;
        foreach (var term in constraint.Terms)
        {
            if (unitOf[term.Variable] == depth)
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
