namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>The sums of all constraints while units are decided one after the other, and whether they can still end between their bounds.</summary>
sealed class OpenSums
{
    // Below this, walking all choices is as quick as looking for a range.
    const int FewChoices = 64;

    readonly IReadOnlyList<Unit> units;
    readonly Binding[][] bindings;
    readonly long[] sums;
    readonly bool[] isCharged;
    readonly Stack<int> charged = [];

    /// <summary>Nothing decided.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="units">In the order in which they are decided.</param>
    /// <param name="slack">The most that will be left to spend over the units' cheapest.</param>
    public OpenSums(Problem problem, IReadOnlyList<Unit> units, int slack)
    {
        this.units = units;
        bindings = Binding.Of(problem, units, slack);
        (sums, isCharged) = (new long[problem.Constraints.Count], new bool[problem.Constraints.Count]);
    }

    /// <summary>The unit from which on constraints count; those that touch an earlier one do not.</summary>
    public int First { get; set; }

    /// <summary>How many constraints are charged: what <see cref="Remove"/> goes back to.</summary>
    public int Charged => charged.Count;

    /// <summary>
    /// Adds a choice of a unit, where the constraints that the unit touches can hold; doubtful ones that cannot are charged, each once.
    /// Otherwise all is as before.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="choice">Its choice.</param>
    /// <param name="left">What is left to spend over the cheapest of the open units; charges are taken from it.</param>
    public bool TryAdd(int unit, Choice choice, ref int left)
    {
        var (touched, before) = (bindings[unit], charged.Count);
        for (var i = 0; i < touched.Length; i++)
        {
            var bound = touched[i];
            var sum = sums[bound.Constraint] += bound.Share(choice);
            if (bound.FirstUnit < First || isCharged[bound.Constraint] || bound.CanHold(sum, left))
            {
                continue;
            }

            if (bound.Penalty is not { } penalty || (left -= penalty) < 0)
            {
                Undo(touched.AsSpan(0, i + 1), choice, before);
                return false;
            }

            isCharged[bound.Constraint] = true;
            charged.Push(bound.Constraint);
        }

        return true;
    }

    /// <summary>Takes it away again, and what was charged since.</summary>
    public void Remove(int unit, Choice choice, int chargedBefore) => Undo(bindings[unit], choice, chargedBefore);

    /// <summary>The choices of a unit that a constraint leaves open, where they are few: the last parts of a sum follow from the rest.</summary>
    /// <param name="unit">The unit to be decided.</param>
    /// <param name="left">What is left to spend over the cheapest of the open units, this one among them.</param>
    /// <param name="few">Indices of its choices.</param>
    public bool AreFew(int unit, int left, out ReadOnlySpan<int> few)
    {
        few = [];
        var choices = units[unit];
        if (choices.Choices.Length < FewChoices || left < 0)
        {
            return false;
        }

        var (fewest, isFound) = (choices.Choices.Length / 4, false);
        foreach (var bound in bindings[unit])
        {
            if (bound.Penalty is null && bound.FirstUnit >= First && bound.Open(sums[bound.Constraint], left) is var (place, from, to))
            {
                var open = choices.Between(place, from, to);
                if (open.Length < fewest)
                {
                    (fewest, isFound) = (open.Length, true);
                    few = open;
                }
            }
        }

        return isFound;
    }

    void Undo(ReadOnlySpan<Binding> touched, Choice choice, int chargedBefore)
    {
        foreach (var bound in touched)
        {
            sums[bound.Constraint] -= bound.Share(choice);
        }

        while (charged.Count > chargedBefore)
        {
            isCharged[charged.Pop()] = false;
        }
    }
}
