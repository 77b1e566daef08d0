namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>
/// Variables that are decided together: one alone, or those of an equation of two or three, whose joint values are few. The cheapest
/// joint value of each unit bounds from below what the rest of a search must cost; that is what makes the search exact and short.
/// </summary>
sealed class Unit
{
    readonly Lazy<int[]>[] byValue;

    readonly LinearConstraint? equation;

    Unit(int[] variables, LinearConstraint? equation, List<Choice> choices)
    {
        (Variables, this.equation) = (variables, equation);
        Choices = [.. choices.OrderBy(c => c.Cost)];
        byValue = [.. variables.Select((_, place) => new Lazy<int[]>(() => ByValue(place)))];
        Cheapest = Choices.Length == 0 ? 0 : Choices[0].Cost;
    }

    /// <summary>Indices in the problem.</summary>
    public int[] Variables { get; }

    /// <summary>Where a variable stands among them; below 0 where it does not.</summary>
    public int PlaceOf(int variable) => Array.IndexOf(Variables, variable);

    /// <summary>Joint values, cheapest first; empty where none was within the limit.</summary>
    public Choice[] Choices { get; }

    /// <summary>The cost of the cheapest.</summary>
    public int Cheapest { get; }

    /// <summary>One variable alone.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="variable">Index.</param>
    /// <param name="slack">Values dearer than the cheapest by more than this are left out.</param>
    public static Unit Of(Problem problem, int variable, int slack)
    {
        var own = problem.Variables[variable];
        var most = own.Count == 0 ? 0 : own.Cheapest + slack;
        return new Unit([variable], null, [.. own.Candidates.TakeWhile(c => c.Cost <= most).Select(c => new Choice([c.Value], c.Cost))]);
    }

    /// <summary>The variables of an equation that must hold.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="equation">Of two or three terms.</param>
    /// <param name="slack">As above, for the joint cost.</param>
    /// <param name="effort">What it may take.</param>
    public static Unit Of(Problem problem, LinearConstraint equation, int slack, Effort effort)
    {
        // A first walk tells the cheapest joint cost, doubling what it may cost; the second gathers all within the slack of it.
        for (var most = slack; ; most *= 2)
        {
            var found = JointValues.Within(problem, equation, most, effort);
            if (found.Count > 0)
            {
                var limit = found.Min(c => c.Cost) + slack;
                var all = limit <= most ? found : JointValues.Within(problem, equation, limit, effort);
                return new Unit([.. equation.Terms.Select(t => t.Variable)], equation, [.. all.Where(c => c.Cost <= limit)]);
            }

            if (effort.IsSpent || most > MostJointCost)
            {
                return new Unit([.. equation.Terms.Select(t => t.Variable)], equation, []);
            }
        }
    }

    /// <summary>The same unit with another slack.</summary>
    public Unit With(Problem problem, int slack, Effort effort) =>
        equation is null ? Of(problem, Variables[0], slack) : new Unit(Variables, equation, JointValues.Within(problem, equation, Cheapest + slack, effort));

    // No number is misread at a higher price: each of three may at most be another number altogether.
    const int MostJointCost = 6400;

    /// <summary>Indices of the choices in which a variable lies between two values, both inclusive; in the order of its values.</summary>
    public ReadOnlySpan<int> Between(int place, long low, long high)
    {
        var order = byValue[place].Value;
        var first = FirstFrom(order, place, low);
        var end = high == long.MaxValue ? order.Length : FirstFrom(order, place, high + 1);
        return first >= end ? [] : order.AsSpan(first, end - first);
    }

    int FirstFrom(int[] order, int place, long value)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Choices[order[middle]].Values[place] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    int[] ByValue(int place)
    {
        var (order, values) = (new int[Choices.Length], new long[Choices.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], values[i]) = (i, Choices[i].Values[place]);
        }

        Array.Sort(values, order);
        return order;
    }
}
