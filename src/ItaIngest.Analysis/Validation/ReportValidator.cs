using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>Checks a record against itself and against the facts of its years. Pure.</summary>
public static class ReportValidator
{
    static readonly IRule[] Rules =
    [
        new TotalRule(), new InstrumentRule(), new ChangeRule(), new RankRule(), new LevelRule(), new RangeRule(), new ConflictRule(),
        new SubIndicatorRule(), new SurveyPercentRule(), new SurveyScoreRule(),
        new TableTotalRule(), new ThresholdRule(), new MissingIndicatorRule(), new DuplicateIndicatorRule(), new IndicatorNameRule(),
        new MeasureNumberRule(), new MeasureFieldRule(), new PeriodYearRule(), new PeriodTextRule(),
        new YearConflictRule(), new AgencyConflictRule(),
    ];

    /// <summary>The findings, by rule in the order of the contract, within a rule in document order.</summary>
    public static IReadOnlyList<Warning> Validate(ItaReport report) => Validate(report, ItaCalendar.Default);

    /// <summary>The findings by the facts of another calendar, as an office weighs them.</summary>
    public static IReadOnlyList<Warning> Validate(ItaReport report, ItaCalendar calendar, SeveritySettings? severities = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(calendar);
        var weighed = severities ?? SeveritySettings.Default;
        return [.. Rules.SelectMany(rule => rule.Check(report, calendar)).Select(weighed.Apply).OfType<Warning>().Select(ReadingDoubt.Tell)];
    }
}
