namespace ItaIngest.Model.Results;

/// <summary>One change of a proposal.</summary>
/// <param name="Field">JSON Pointer of the value.</param>
/// <param name="From">What the record has; null when unreadable.</param>
/// <param name="To">What it must have been.</param>
/// <param name="Certain">Whether every assignment within the margin agrees.</param>
/// <param name="Alternatives">Other possible values, cheapest first.</param>
/// <param name="AlternativeCosts">By alternative: how many more misread digits it would take than <paramref name="To"/> does, from 0.</param>
/// <param name="Slip">Whose slip it is.</param>
public sealed record ProposedChange(
    string Field, decimal? From, decimal To, bool Certain,
    IReadOnlyList<decimal>? Alternatives = null, IReadOnlyList<decimal>? AlternativeCosts = null, Slip? Slip = null);
