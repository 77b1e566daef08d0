namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>A number that is sought, with every value it may have.</summary>
sealed class Variable
{
    const int NoCandidate = -1;

    readonly int[] costs;
    readonly long first;
    readonly long step;

    /// <summary>From its candidates, each value once, at equal distances.</summary>
    /// <param name="first">The smallest value.</param>
    /// <param name="step">From each value to the next.</param>
    /// <param name="costs">By value, from the smallest; below 0 where the number cannot have it.</param>
    public Variable(long first, long step, int[] costs)
    {
        (this.first, this.step, this.costs) = (first, step, costs);
        Candidates = Sorted();
    }

    /// <summary>Cheapest first; of equal cost the smaller first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>The least that it costs.</summary>
    public int Cheapest => Candidates.Count == 0 ? 0 : Candidates[0].Cost;

    /// <summary>The cost of a value; null where the number cannot have it.</summary>
    public int? CostOf(long value)
    {
        var (place, rest) = Math.DivRem(value - first, step);
        return rest == 0 && place >= 0 && place < costs.Length && costs[place] > NoCandidate ? costs[place] : null;
    }

    // Costs are small whole numbers and values stand in order: places are counted, not compared.
    Candidate[] Sorted()
    {
        var places = new int[costs.DefaultIfEmpty(0).Max() + 2];
        foreach (var cost in costs)
        {
            places[cost + 1] += cost > NoCandidate ? 1 : 0;
        }

        for (var cost = 1; cost < places.Length; cost++)
        {
            places[cost] += places[cost - 1];
        }

        var candidates = new Candidate[places[^1]];
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] > NoCandidate)
            {
                candidates[places[costs[i]]++] = new Candidate(first + (step * i), costs[i]);
            }
        }

        return candidates;
    }
}
