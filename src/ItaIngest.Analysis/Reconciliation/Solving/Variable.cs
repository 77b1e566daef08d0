namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>A number that is sought, with every value it may have.</summary>
sealed class Variable
{
    /// <summary>The cost of a value that the number cannot have.</summary>
    public const int NoCandidate = -1;

    readonly int[] costs;
    readonly int[] cheapestFirst;
    readonly long first;
    readonly long step;

    /// <summary>From its candidates, each value once, at equal distances.</summary>
    /// <param name="first">The smallest value.</param>
    /// <param name="step">From each value to the next.</param>
    /// <param name="costs">By value, from the smallest; below 0 where the number cannot have it.</param>
    public Variable(long first, long step, int[] costs)
    {
        (this.first, this.step, this.costs) = (first, step, costs);
        cheapestFirst = Sorted();
    }

    /// <summary>How many values it may have.</summary>
    public int Count => cheapestFirst.Length;

    /// <summary>All of them, cheapest first; of equal cost the smaller first.</summary>
    public IEnumerable<Candidate> Candidates => Enumerable.Range(0, Count).Select(order => this[order]);

    /// <summary>One of them by its place in <see cref="Candidates"/>.</summary>
    /// <param name="order">From 0.</param>
    public Candidate this[int order] => new(first + (step * cheapestFirst[order]), costs[cheapestFirst[order]]);

    /// <summary>The least that it costs.</summary>
    public int Cheapest => Count == 0 ? 0 : costs[cheapestFirst[0]];

    /// <summary>The most.</summary>
    public int Dearest => Count == 0 ? 0 : costs[cheapestFirst[^1]];

    /// <summary>The cost of a value; null where the number cannot have it.</summary>
    public int? CostOf(long value)
    {
        var (place, rest) = Math.DivRem(value - first, step);
        return rest == 0 && place >= 0 && place < costs.Length && costs[place] > NoCandidate ? costs[place] : null;
    }

    // Costs are small whole numbers and values stand in order: places are counted, not compared. Kept as places, not as candidates: ten
    // thousand of those are a large object, and large objects make the collector go through the whole heap.
    int[] Sorted()
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

        var order = new int[places[^1]];
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] > NoCandidate)
            {
                order[places[costs[i]]++] = i;
            }
        }

        return order;
    }
}
