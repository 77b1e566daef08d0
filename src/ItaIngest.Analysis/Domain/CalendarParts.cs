namespace ItaIngest.Analysis.Domain;

/// <summary>What a file of fiscal-year facts holds.</summary>
/// <param name="Indicators">Indicators; empty where it names none.</param>
/// <param name="Years">Years.</param>
/// <param name="Schemes">Schemes of levels by name.</param>
sealed record CalendarParts(IReadOnlyList<IndicatorFact> Indicators, IReadOnlyList<YearFacts> Years, IReadOnlyDictionary<string, LevelScheme> Schemes);
