using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A column as it was understood.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">Its heading, rows joined, canonical text.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Year">The fiscal year its heading names; null for none.</param>
/// <param name="Strength">How sure the role is; for choosing between two columns of one role.</param>
/// <param name="FoundBy">What said so.</param>
/// <param name="Probability">What the model gives its likeliest role, 0..1, whether it was enough or not; null where it was not asked.</param>
sealed record Column(
    int Index, string Header, ColumnRole Role, int? Year, double Strength, RoleSource FoundBy = RoleSource.None, double? Probability = null)
{
    /// <summary>The same column with a role that its content or its neighbours gave it.</summary>
    public Column As(ColumnRole role) => role == Role ? this : this with { Role = role, FoundBy = RoleSource.Content };
}
