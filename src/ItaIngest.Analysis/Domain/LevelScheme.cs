namespace ItaIngest.Analysis.Domain;

/// <summary>How totals become levels.</summary>
/// <param name="Name">'letters' or 'pass'.</param>
/// <param name="Confirmed">What confirms the bands; null: an assumption.</param>
/// <param name="Bands">Best first; bands may overlap where a condition tells them apart.</param>
/// <param name="Condition">A further condition in words, known from secondary sources only; null for none.</param>
public sealed record LevelScheme(string Name, string? Confirmed, IReadOnlyList<LevelBand> Bands, string? Condition);
