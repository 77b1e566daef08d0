using System.Globalization;
using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Tests.Analysis.Reconciliation;

public class CheapestSearchTest
{
    const int Window = 110;

    const int Dearest = 1_000_000;

    // 2,000 and more are for the asking (docs/validation.md): each question to Z3 takes some milliseconds.
    static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ITA_ORACLE_CASES") ?? "300", CultureInfo.InvariantCulture);

    [Fact]
    public void AgreesWithZ3OnThousandsOfProblems()
    {
        Assert.SkipUnless(Z3.IsThere, "libz3.so.4 is not on this machine (Debian package libz3-4)");
        var (solved, impossible, values) = (0, 0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var problem = RandomProblem.Of(seed);
            var proved = ProvedAssignment.Seek(problem, Window, new Effort(10_000_000));
            if (proved is null)
            {
                Assert.False(Z3.CanCost(problem, Dearest), $"seed {seed}: Z3 finds an assignment, the search does not");
                impossible++;
                continue;
            }

            var cost = proved.Cheapest.Cost;
            Assert.Equal(cost, problem.CostOf(proved.Cheapest.Values));
            Assert.False(Z3.CanCost(problem, cost - 1), $"seed {seed}: Z3 finds a cheaper assignment than {cost}");
            solved++;
            values += HoldsForEachValue(problem, proved, seed);
        }

        // Both kinds must occur, or the comparison says little.
        Assert.True(solved > Cases / 3 && impossible > Cases / 20 && values > Cases, $"{solved} solved, {impossible} impossible, {values} values compared");
    }

    // One variable of each problem: every value of it costs what Z3 says, or lies beyond the window.
    static int HoldsForEachValue(Problem problem, ProvedAssignment proved, int seed)
    {
        var variable = seed % problem.Variables.Count;
        var within = proved.Within[variable].ToDictionary(c => c.Value, c => c.Cost);
        var others = problem.Variables[variable].Candidates.Where(c => c.Value != proved.Cheapest.Values[variable]).Take(3).ToList();
        foreach (var other in others)
        {
            if (within.TryGetValue(other.Value, out var cost))
            {
                Assert.True(Z3.CanCost(problem, cost, variable, other.Value) && !Z3.CanCost(problem, cost - 1, variable, other.Value), $"seed {seed}: {other.Value} for variable {variable} does not cost {cost}");
            }
            else
            {
                Assert.False(Z3.CanCost(problem, proved.Cheapest.Cost + Window, variable, other.Value), $"seed {seed}: {other.Value} for variable {variable} lies within the window");
            }
        }

        return others.Count;
    }

    [Fact]
    public void SpentEffortIsToldAndNothingIsProved()
    {
        var effort = new Effort(3);
        Assert.Null(ProvedAssignment.Seek(RandomProblem.Of(4), Window, effort));
        Assert.True(effort.IsSpent);
    }
}
