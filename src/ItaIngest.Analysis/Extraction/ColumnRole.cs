namespace ItaIngest.Analysis.Extraction;

/// <summary>What a column of a table holds.</summary>
enum ColumnRole
{
#pragma warning disable CS1591 // each name says what it is
    Other,
    Number,
    Title,
    Method,
    Period,
    Responsible,
    Output,
    Outcome,
    FollowUp,
    Indicator,
    IndicatorNumber,
    SubIndicator,
    Score,
    FullMark,
    Total,
    Weight,
    Weighted,
    Rank,
    Change,
    Instrument,
    InstrumentScore,
    Level,
    ScoreRange,
    Requirement,
    Recommendation,
    Agency,
    Answer,
    PersonName,
    Position,
    PersonRole,
#pragma warning restore CS1591
}
