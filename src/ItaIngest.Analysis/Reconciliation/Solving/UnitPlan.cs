namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>Parts the variables of a problem into units, and puts these in the order in which equations close soonest.</summary>
static class UnitPlan
{
    // An equation that leaves more values than this open for its last number binds nothing.
    const long WidestEquation = 16;

    /// <summary>Units that hold each variable once, in the order of deciding.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="slack">How much dearer than the cheapest a unit's values may be.</param>
    /// <param name="effort">What it may take.</param>
    public static IReadOnlyList<Unit> Of(Problem problem, int slack, Effort effort)
    {
        var taken = new HashSet<int>();
        var units = new List<Unit>();
        foreach (var equation in problem.Constraints.Where(IsTight))
        {
            if (equation.Terms.All(t => !taken.Contains(t.Variable)))
            {
                units.Add(Unit.Of(problem, equation, slack, effort));
                taken.UnionWith(equation.Terms.Select(t => t.Variable));
            }
        }

        units.AddRange(Enumerable.Range(0, problem.Variables.Count).Where(v => !taken.Contains(v)).Select(v => Unit.Of(problem, v, slack)));
        return Ordered(problem, units);
    }

    static bool IsTight(LinearConstraint constraint) =>
        constraint.Penalty is null && constraint.Terms.Count is 2 or 3
        && constraint.High - constraint.Low <= WidestEquation * Math.Abs(constraint.Terms[^1].Factor);

    // Fewest choices first, so that the many of the last unit are only looked up, by what the sums leave open. A number alone comes as
    // soon as an equation determines it.
    static List<Unit> Ordered(Problem problem, List<Unit> units)
    {
        var left = units.OrderBy(u => u.Choices.Length).ToList();
        var ordered = new List<Unit>();
        var seen = new HashSet<int>();
        while (left.Count > 0)
        {
            var next = left.Find(u => u.Variables.Length == 1 && IsDetermined(u.Variables[0]))
                ?? left.Find(u => u.Variables.Length > 1 || !IsResult(u.Variables[0])) ?? left[0];
            ordered.Add(next);
            left.Remove(next);
            seen.UnionWith(next.Variables);
        }

        return ordered;

        bool IsDetermined(int variable) => problem.Constraints.Any(c =>
            c.Penalty is null && c.Terms.Any(t => t.Variable == variable) && c.Terms.All(t => t.Variable == variable || seen.Contains(t.Variable)));

        bool IsResult(int variable) => problem.Constraints.Any(c => c.Penalty is null && c.Terms.Count > 3 && c.Terms[0].Variable == variable);
    }
}
