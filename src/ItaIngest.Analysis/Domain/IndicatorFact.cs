namespace ItaIngest.Analysis.Domain;

/// <summary>One of the ten indicators.</summary>
/// <param name="No">Canonical number 1..10.</param>
/// <param name="Instrument">'IIT', 'EIT' or 'OIT'.</param>
/// <param name="Name">Official name.</param>
/// <param name="Aliases">Other names that reports use for it.</param>
public sealed record IndicatorFact(int No, string Instrument, string Name, IReadOnlyList<string> Aliases);
