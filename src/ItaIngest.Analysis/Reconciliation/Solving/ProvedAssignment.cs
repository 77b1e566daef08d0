namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>The cheapest assignment, and what else its numbers could be.</summary>
/// <param name="Cheapest">No assignment costs less.</param>
/// <param name="Within">Every other value that a variable has in some assignment within the window, with the least that such an assignment costs; cheapest first.</param>
sealed record ProvedAssignment(Assignment Cheapest, IReadOnlyList<IReadOnlyList<Candidate>> Within)
{
    // Bounds are first found among values that cost little more than the cheapest: these are few.
    const int NarrowSlack = 250;

    // How far over the bound the cheapest assignment may lie, widened step by step.
    static readonly int[] Reaches = [0, 100, 200, 300, 450, 700, 1000, 2000, 4000];

    /// <summary>Seeks it; null where no assignment was found, or where the effort was spent before all was proved.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="window">How much dearer than the cheapest another assignment may be to count.</param>
    /// <param name="effort">What it may take.</param>
    public static ProvedAssignment? Seek(Problem problem, int window, Effort effort)
    {
        var narrow = UnitPlan.Of(problem, NarrowSlack, effort);
        var after = new CheapestSearch(problem, narrow, NarrowSlack, effort).Rests();
        var before = new CheapestSearch(problem, [.. narrow.Reverse()], NarrowSlack, effort).Rests().Reverse().ToList();
        foreach (var reach in Reaches)
        {
            var most = Math.Min(after[0] + reach, problem.Dearest);
            if (Search(most).Find(most) is { } cheapest && !effort.IsSpent)
            {
                var within = Search(cheapest.Cost + window).Within(cheapest, cheapest.Cost + window);
                return effort.IsSpent ? null : new ProvedAssignment(cheapest, within);
            }

            if (effort.IsSpent || most == problem.Dearest)
            {
                return null;
            }
        }

        return null;

        // What all other units cost at least leaves a unit this much over its cheapest.
        CheapestSearch Search(int most)
        {
            var units = narrow.Select((unit, i) => unit.With(problem, Math.Max(0, most - before[i] - after[i + 1] - unit.Cheapest), effort)).ToList();
            return new CheapestSearch(problem, units, Math.Max(0, most - units.Sum(u => u.Cheapest)), effort, after);
        }
    }
}
