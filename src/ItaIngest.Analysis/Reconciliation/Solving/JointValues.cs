namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>The values of two or three numbers that satisfy an equation, by what they cost together.</summary>
static class JointValues
{
    /// <summary>All within a cost.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="equation">Of two or three terms.</param>
    /// <param name="most">The joint cost at most.</param>
    /// <param name="effort">What it may take; when it is spent, what is missing is not told.</param>
    public static List<Choice> Within(Problem problem, LinearConstraint equation, int most, Effort effort)
    {
        // Each number in turn is the one that is dearest over its own cheapest, and follows from the others, which then have but a part
        // of the cost to share.
        var found = new List<Choice>();
        most -= equation.Terms.Sum(t => problem.Variables[t.Variable].Cheapest);
        for (var dearest = 0; dearest < equation.Terms.Count; dearest++)
        {
            Gather(new Search(problem, equation, dearest, most, effort), found);
        }

        return found;
    }

    static void Gather(Search search, List<Choice> found)
    {
        var others = Enumerable.Range(0, search.Equation.Terms.Count).Where(t => t != search.Dearest).ToArray();
        var values = new long[search.Equation.Terms.Count];
        var (outer, inner) = (search.Variable(others[0]), search.Variable(others[^1]));
        for (var i = 0; i < outer.Count; i++)
        {
            var a = outer[i];
            var first = a.Cost - search.Cheapest(others[0]);
            if (first * 2 > search.Most)
            {
                break;
            }

            values[others[0]] = a.Value;
            if (others.Length == 1)
            {
                AddDearest(search, values, first, first, found);
                continue;
            }

            for (var k = 0; k < inner.Count; k++)
            {
                var b = inner[k];
                var second = b.Cost - search.Cheapest(others[1]);
                if (first + second + Math.Max(first, second) > search.Most || !search.Effort.Take())
                {
                    break;
                }

                values[others[1]] = b.Value;
                AddDearest(search, values, first + second, Math.Max(first, second), found);
            }
        }
    }

    // Only what rounding leaves open is tried. Of equally dear numbers the last counts as the dearest, so that nothing is found twice.
    static void AddDearest(Search search, long[] values, int cost, int least, List<Choice> found)
    {
        var terms = search.Equation.Terms;
        var sum = 0L;
        for (var t = 0; t < values.Length; t++)
        {
            sum += t == search.Dearest ? 0 : terms[t].Factor * values[t];
        }

        var (low, high) = terms[search.Dearest].Between(search.Equation.Low - sum, search.Equation.High - sum);
        for (var value = low; value <= high; value++)
        {
            if (search.Over(search.Dearest, value) is { } own && own >= least && cost + own <= search.Most)
            {
                long[] all = [.. values];
                all[search.Dearest] = value;
                if (own > least || IsLastOfTheDearest(search, all, own))
                {
                    found.Add(new Choice(all, cost + own + search.Floor));
                }
            }
        }
    }

    static bool IsLastOfTheDearest(Search search, long[] values, int own)
    {
        for (var t = search.Dearest + 1; t < values.Length; t++)
        {
            if (search.Over(t, values[t]) == own)
            {
                return false;
            }
        }

        return true;
    }

    // Costs are counted over each number's own cheapest.
    sealed record Search(Problem Problem, LinearConstraint Equation, int Dearest, int Most, Effort Effort)
    {
        public int Floor { get; } = Equation.Terms.Sum(t => Problem.Variables[t.Variable].Cheapest);

        public Variable Variable(int term) => Problem.Variables[Equation.Terms[term].Variable];

        public int Cheapest(int term) => Variable(term).Cheapest;

        public int? Over(int term, long value) => Variable(term).CostOf(value) - Cheapest(term);
    }
}
