namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>The sums of all constraints while units are decided one after the other, and whether they can still end between their bounds.</summary>
sealed class OpenSums
{
    // Below this, walking all choices is as quick as looking for a range.
    const int FewChoices = 64;

    readonly Problem problem;
    readonly IReadOnlyList<Unit> units;
    readonly UnitMap map;
    readonly Reach[] reaches;
    readonly int[] firstUnitOf;
    readonly long[] sums;
    readonly bool[] isCharged;

    /// <summary>Nothing decided.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="units">In the order in which they are decided.</param>
    /// <param name="slack">The most that will be left to spend over the units' cheapest.</param>
    public OpenSums(Problem problem, IReadOnlyList<Unit> units, int slack)
    {
        (this.problem, this.units, map) = (problem, units, new UnitMap(problem, units));
        reaches = [.. problem.Constraints.Select(c => new Reach(c, units, slack))];
        firstUnitOf = [.. problem.Constraints.Select(map.FirstOf)];
        (sums, isCharged) = (new long[problem.Constraints.Count], new bool[problem.Constraints.Count]);
    }

    /// <summary>The unit from which on constraints count; those that touch an earlier one do not.</summary>
    public int First { get; set; }

    /// <summary>Adds a choice of a unit.</summary>
    public void Add(int unit, Choice choice)
    {
        foreach (var c in map.Touching(unit))
        {
            sums[c] += map.Share(problem.Constraints[c], unit, choice);
        }
    }

    /// <summary>Takes it away again, and what was charged with it.</summary>
    public void Remove(int unit, Choice choice, List<int>? charged)
    {
        foreach (var c in map.Touching(unit))
        {
            sums[c] -= map.Share(problem.Constraints[c], unit, choice);
        }

        charged?.ForEach(c => isCharged[c] = false);
    }

    /// <summary>
    /// Whether the constraints that a decided unit touches can hold; doubtful ones that cannot are charged, each once.
    /// </summary>
    /// <param name="unit">The unit that was decided last.</param>
    /// <param name="left">What is left to spend over the cheapest of the open units; charges are taken from it.</param>
    /// <param name="charged">The constraints charged; null for none.</param>
    public bool CanHold(int unit, ref int left, ref List<int>? charged)
    {
        foreach (var c in map.Touching(unit))
        {
            if (firstUnitOf[c] < First || isCharged[c] || IsPossible(c, unit + 1, left))
            {
                continue;
            }

            if (problem.Constraints[c].Penalty is not { } penalty || (left -= penalty) < 0)
            {
                return false;
            }

            isCharged[c] = true;
            (charged ??= []).Add(c);
        }

        return true;
    }

    /// <summary>The choices of a unit that a constraint leaves open, where they are few: the last parts of a sum follow from the rest.</summary>
    /// <param name="unit">The unit to be decided.</param>
    /// <param name="left">What is left to spend over the cheapest of the open units, this one among them.</param>
    /// <param name="few">Indices of its choices.</param>
    public bool AreFew(int unit, int left, out ReadOnlySpan<int> few)
    {
        few = [];
        var choices = units[unit];
        if (choices.Choices.Count < FewChoices || left < 0)
        {
            return false;
        }

        var (fewest, isFound) = (choices.Choices.Count / 4, false);
        foreach (var c in map.Touching(unit))
        {
            var constraint = problem.Constraints[c];
            if (constraint.Penalty is null && firstUnitOf[c] >= First && map.Only(constraint, unit) is { } term)
            {
                var (from, to) = term.Between(
                    constraint.Low - sums[c] - reaches[c].High(unit + 1, left), constraint.High - sums[c] - reaches[c].Low(unit + 1, left));
                var open = choices.Between(map.PlaceOf(term.Variable), from, to);
                if (open.Length < fewest)
                {
                    (fewest, isFound) = (open.Length, true);
                    few = open;
                }
            }
        }

        return isFound;
    }

    // Whether the open units can bring the sum between the bounds with what is left to spend.
    bool IsPossible(int constraint, int depth, int left) => left >= 0
        && sums[constraint] + reaches[constraint].Low(depth, left) <= problem.Constraints[constraint].High
        && sums[constraint] + reaches[constraint].High(depth, left) >= problem.Constraints[constraint].Low;
}
