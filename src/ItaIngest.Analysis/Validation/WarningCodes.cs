namespace ItaIngest.Analysis.Validation;

/// <summary>The stable codes of findings about a document's content.</summary>
public static class WarningCodes
{
#pragma warning disable CS1591 // each name says what its code says
    public const string TotalMismatch = "score.total-mismatch";
    public const string InstrumentMismatch = "score.instrument-mismatch";
    public const string ChangeMismatch = "score.change-mismatch";
    public const string RankOrder = "score.rank-order";
    public const string LevelMismatch = "score.level-mismatch";
    public const string OutOfRange = "score.out-of-range";
    public const string ScoreConflict = "score.conflict";
    public const string SubIndicatorMismatch = "oit.subindicator-mismatch";
    public const string SurveyPercentSum = "survey.percent-sum";
    public const string SurveyScoreMismatch = "survey.score-mismatch";
    public const string TableTotal = "table.total-mismatch";
    public const string ThresholdNotMet = "claim.threshold-not-met";
    public const string IndicatorMissing = "indicator.missing";
    public const string IndicatorDuplicate = "indicator.duplicate";
    public const string IndicatorName = "indicator.name-mismatch";
    public const string MeasureNumberGap = "measure.number-gap";
    public const string MeasureMissingField = "measure.missing-field";
    public const string PeriodOutsideYear = "period.outside-fiscal-year";
    public const string PeriodUnparsed = "period.unparsed";
    public const string YearConflict = "year.conflict";
    public const string AgencyConflict = "agency.conflict";
#pragma warning restore CS1591

    /// <summary>Every code, in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TotalMismatch, InstrumentMismatch, ChangeMismatch, RankOrder, LevelMismatch, OutOfRange, ScoreConflict, SubIndicatorMismatch,
        SurveyPercentSum, SurveyScoreMismatch, TableTotal, ThresholdNotMet, IndicatorMissing, IndicatorDuplicate, IndicatorName,
        MeasureNumberGap, MeasureMissingField, PeriodOutsideYear, PeriodUnparsed, YearConflict, AgencyConflict,
    ];
}
