namespace ItaIngest.Model.Records;

/// <summary>What a table is about.</summary>
public enum TableKind
{
#pragma warning disable CS1591 // each name says what it is
    Other,
    Indicators,
    Comparison,
    Weights,
    Levels,
    Items,
    Survey,
    Measures,
    People,
    Instruments,
#pragma warning restore CS1591
}
