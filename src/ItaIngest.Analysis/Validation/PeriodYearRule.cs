using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Values;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// The period of a measure lies outside the fiscal year: year N runs from 1 October N-1 to 30 September N. A report of year N may plan
/// for N+1 (corpora/reports/sateng-nok-2565): the year that more of its periods lie in is the one they are held against.
/// </summary>
sealed class PeriodYearRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.PeriodOutsideYear;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        if (report.FiscalYear?.Value is not { } year)
        {
            yield break;
        }

        var plan = PlannedYear(report.Measures, year);
        for (var i = 0; i < report.Measures.Count; i++)
        {
            if (report.Measures[i].Period is { End: not null } period && !IsIn(period, plan))
            {
                yield return Tell(report, i, period, plan);
            }
        }
    }

    static FiscalYear PlannedYear(IReadOnlyList<Measure> measures, int year)
    {
        var (own, next) = (new FiscalYear(year), new FiscalYear(year + 1));
        return Count(measures, next) > Count(measures, own) ? next : own;
    }

    static int Count(IReadOnlyList<Measure> measures, FiscalYear year) => measures.Count(m => m.Period is { End: not null } period && IsIn(period, year));

    // A deadline has no beginning: 'by 31 March 2568'.
    static bool IsIn(MeasurePeriod period, FiscalYear year) => year.Contains(period.End!.Value) && (period.Start is not { } start || year.Contains(start));

    static Warning Tell(ItaReport report, int at, MeasurePeriod period, FiscalYear plan)
    {
        var text = period.Text.Value ?? period.Text.Raw;
        return new Warning(
            WarningCodes.PeriodOutsideYear, Severity.Warning,
            Finding.English($"Measure {at + 1}: '{text}' ({Day(period.Start)}..{Day(period.End)}) is not within fiscal year {plan.Year}, {Day(plan.Start)} to {Day(plan.End)}."),
            Finding.Thai($"มาตรการที่ {at + 1}: '{text}' ไม่อยู่ในปีงบประมาณ {plan.Year} (๑ ตุลาคม {plan.Year - 1} ถึง ๓๐ กันยายน {plan.Year})"),
            [
                Finding.At(string.Create(CultureInfo.InvariantCulture, $"/content/measures/{at}/period/text"), period.Text),
                Finding.At("/content/fiscalYear", report.FiscalYear!),
            ],
            $"{Day(plan.Start)}..{Day(plan.End)}", $"{Day(period.Start)}..{Day(period.End)}");
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
