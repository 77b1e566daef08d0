namespace ItaIngest.Analysis.Extraction;

/// <summary>Which indicator a printed name is most like.</summary>
/// <param name="No">Canonical number 1..10.</param>
/// <param name="Similarity">0..1; 1 is the official name or an alias.</param>
readonly record struct IndicatorMatch(int No, double Similarity);
