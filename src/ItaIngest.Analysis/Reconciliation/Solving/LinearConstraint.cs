namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>Low &lt;= sum of terms &lt;= High.</summary>
/// <param name="Terms">Each variable at most once.</param>
/// <param name="Low">Inclusive.</param>
/// <param name="High">Inclusive.</param>
/// <param name="Penalty">What it costs not to hold; null: it must hold.</param>
sealed record LinearConstraint(IReadOnlyList<LinearTerm> Terms, long Low, long High, int? Penalty = null);
