namespace ItaIngest.Training.Ocr.Evaluation;

/// <summary>Aligns what stands on paper with what was read, by the fewest substitutions, losses and additions.</summary>
public static class Alignment
{
    /// <summary>One step: paper and reading; null where the other side has nothing.</summary>
    /// <param name="Printed">Character on paper, or null for one that was added.</param>
    /// <param name="Read">Character read, or null for one that was lost.</param>
    public readonly record struct Step(char? Printed, char? Read);

    /// <summary>The steps in reading order.</summary>
    public static IReadOnlyList<Step> Align(string printed, string read)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(read);
        var cost = Costs(printed, read);
        var steps = new List<Step>();
        var (i, j) = (printed.Length, read.Length);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && cost[i, j] == cost[i - 1, j - 1] + (printed[i - 1] == read[j - 1] ? 0 : 1))
            {
                steps.Add(new Step(printed[--i], read[--j]));
            }
            else if (i > 0 && cost[i, j] == cost[i - 1, j] + 1)
            {
                steps.Add(new Step(printed[--i], null));
            }
            else
            {
                steps.Add(new Step(null, read[--j]));
            }
        }

        steps.Reverse();
        return steps;
    }

    static int[,] Costs(string printed, string read)
    {
        var cost = new int[printed.Length + 1, read.Length + 1];
        for (var i = 0; i <= printed.Length; i++)
        {
            for (var j = 0; j <= read.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (printed[i - 1] == read[j - 1] ? 0 : 1));
            }
        }

        return cost;
    }
}
