namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// Finds the cheapest assignment of a problem, exactly: branch and bound over units, cheapest values first. A branch ends where its
/// cost and the least that the rest can cost pass the best found, or where a constraint cannot hold any more, whatever the open units
/// take within what is left to spend. Whole numbers only.
/// </summary>
sealed class CheapestSearch
{
    readonly Problem problem;
    readonly IReadOnlyList<Unit> units;
    readonly Effort effort;
    readonly int slack;
    readonly OpenSums sums;
    readonly int[] cheapestFrom;
    readonly int[] restFrom;
    readonly long[] values;
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
        sums = new OpenSums(problem, units, slack);
        cheapestFrom = [.. Enumerable.Range(0, units.Count + 1).Select(d => units.Skip(d).Sum(u => u.Cheapest))];
        this.restFrom = [.. restFrom ?? cheapestFrom];
        values = new long[problem.Variables.Count];
    }

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
        var found = within.Select((costs, v) => (IReadOnlyList<Candidate>)
            [.. costs.Where(c => c.Key != cheapest.Values[v]).Select(c => new Candidate(c.Key, c.Value)).OrderBy(c => c.Cost).ThenBy(c => c.Value)]).ToList();
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
        (best, bound, sums.First, depth) = (null, Math.Min(most, cheapestFrom[from] + slack), from, from);
        if (units.All(u => u.Choices.Length > 0))
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
        if (sums.AreFew(depth, bound - cost - cheapestFrom[depth], out var few))
        {
            foreach (var index in few)
            {
                Consider(unit.Choices[index], cost);
            }

            return;
        }

        foreach (var choice in unit.Choices)
        {
            if (!Consider(choice, cost))
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
    bool Consider(Choice choice, int cost)
    {
        var with = cost + choice.Cost;
        if (with + restFrom[depth + 1] > bound || !effort.Take())
        {
            return false;
        }

        Try(choice, with);
        return true;
    }

    void Try(Choice choice, int cost)
    {
        var decided = units[depth].Variables;
        for (var p = 0; p < decided.Length; p++)
        {
            values[decided[p]] = choice.Values[p];
        }

        var (charged, open) = (sums.Charged, bound - cost - cheapestFrom[depth + 1]);
        var left = open;
        if (!sums.TryAdd(depth, choice, ref left))
        {
            return;
        }

        var with = cost + open - left;
        if (with + restFrom[depth + 1] <= bound)
        {
            depth++;
            Visit(with);
            depth--;
        }

        sums.Remove(depth, choice, charged);
    }
}
