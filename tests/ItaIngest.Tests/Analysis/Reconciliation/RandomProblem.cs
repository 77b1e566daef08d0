using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Tests.Analysis.Reconciliation;

/// <summary>Small problems of the kinds that documents give: sums, means, differences, orders, some of them doubtful.</summary>
static class RandomProblem
{
    public static Problem Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(2, 8);
        var variables = Enumerable.Range(0, count).Select(_ => Variable(random)).ToList();
        var constraints = Enumerable.Range(0, random.Next(1, count)).Select(_ => Constraint(random, count)).ToList();
        return new Problem(variables, constraints);
    }

    static Variable Variable(Random random)
    {
        var costs = Enumerable.Range(0, random.Next(2, 14)).Select(_ => random.Next(5) == 0 ? -1 : random.Next(0, 5) * 50).ToArray();
        costs[random.Next(costs.Length)] = 0;
        return new Variable(random.Next(-6, 7), random.Next(1, 3), costs);
    }

    static LinearConstraint Constraint(Random random, int count)
    {
        var terms = Enumerable.Range(0, count).OrderBy(_ => random.Next()).Take(random.Next(2, Math.Min(count, 6) + 1))
            .Select(v => new LinearTerm(v, random.Next(1, 4) * (random.Next(2) == 0 ? 1 : -1))).ToList();
        var low = random.Next(-12, 13);
        return new LinearConstraint(terms, low, low + random.Next(0, 12), random.Next(3) == 0 ? random.Next(1, 5) * 40 : null);
    }
}
