using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Tests.Analysis.Reconciliation;

/// <summary>Small problems, every assignment of which is tried: needs nothing installed, as the comparison with Z3 does.</summary>
public class BruteForceTest
{
    const int Window = 110;
    const int Problems = 1500;
    const int MostAssignments = 5000;

    [Fact]
    public void TheSearchFindsWhatTryingEverythingFinds()
    {
        var (solved, impossible) = (0, 0);
        for (var seed = 100_000; seed < 100_000 + Problems; seed++)
        {
            var problem = RandomProblem.Of(seed);
            if (problem.Variables.Aggregate(1L, (count, v) => count * v.Count) > MostAssignments)
            {
                continue;
            }

            var all = Assignments(problem, 0, new long[problem.Variables.Count]).ToList();
            var proved = ProvedAssignment.Seek(problem, Window, new Effort(10_000_000));
            if (all.Count == 0)
            {
                Assert.True(proved is null, $"seed {seed}: solved, though nothing holds");
                impossible++;
                continue;
            }

            Assert.True(proved is not null, $"seed {seed}: not solved");
            Compare(problem, proved, all, seed);
            solved++;
        }

        // Both kinds must occur, or the comparison says little.
        Assert.True(solved > 200 && impossible > 20, $"{solved} solved, {impossible} impossible");
    }

    static void Compare(Problem problem, ProvedAssignment proved, List<(long[] Values, int Cost)> all, int seed)
    {
        var least = all.Min(a => a.Cost);
        Assert.True((least, least) == (proved.Cheapest.Cost, problem.CostOf(proved.Cheapest.Values)), $"seed {seed}: {proved.Cheapest.Cost} instead of {least}");
        for (var v = 0; v < problem.Variables.Count; v++)
        {
            var expected = all.Where(a => a.Cost <= least + Window && a.Values[v] != proved.Cheapest.Values[v])
                .GroupBy(a => a.Values[v], a => a.Cost).Select(g => new Candidate(g.Key, g.Min())).OrderBy(c => c.Cost).ThenBy(c => c.Value);
            Assert.True(expected.SequenceEqual(proved.Within[v]), $"seed {seed}: variable {v}");
        }
    }

    static IEnumerable<(long[] Values, int Cost)> Assignments(Problem problem, int variable, long[] values)
    {
        if (variable == values.Length)
        {
            return problem.CostOf(values) is { } cost ? [([.. values], cost)] : [];
        }

        return problem.Variables[variable].Candidates.SelectMany(candidate =>
        {
            values[variable] = candidate.Value;
            return Assignments(problem, variable + 1, values);
        });
    }
}
