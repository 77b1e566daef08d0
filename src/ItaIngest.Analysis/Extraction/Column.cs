namespace ItaIngest.Analysis.Extraction;

/// <summary>A column as it was understood.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">Its heading, rows joined, canonical text.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Year">The fiscal year its heading names; null for none.</param>
/// <param name="Strength">How sure the role is; for choosing between two columns of one role.</param>
sealed record Column(int Index, string Header, ColumnRole Role, int? Year, double Strength);
