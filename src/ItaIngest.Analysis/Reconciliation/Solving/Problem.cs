namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>Numbers with their candidates, and what must hold between them.</summary>
/// <param name="Variables">What is sought.</param>
/// <param name="Constraints">Over indices of <paramref name="Variables"/>.</param>
sealed record Problem(IReadOnlyList<Variable> Variables, IReadOnlyList<LinearConstraint> Constraints)
{
    /// <summary>No assignment costs more.</summary>
    public int Dearest { get; } = Variables.Sum(v => v.Dearest) + Constraints.Sum(c => c.Penalty ?? 0);

    /// <summary>The cost of an assignment; null where a constraint that must hold does not, or a value is no candidate.</summary>
    public int? CostOf(IReadOnlyList<long> values)
    {
        var cost = 0;
        for (var i = 0; i < Variables.Count; i++)
        {
            if (Variables[i].CostOf(values[i]) is not { } own)
            {
                return null;
            }

            cost += own;
        }

        foreach (var constraint in Constraints)
        {
            var sum = constraint.Terms.Sum(t => t.Factor * values[t.Variable]);
            if (sum < constraint.Low || sum > constraint.High)
            {
                if (constraint.Penalty is not { } penalty)
                {
                    return null;
                }

                cost += penalty;
            }
        }

        return cost;
    }
}
