using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>The report's own title is printed with two fiscal years.</summary>
sealed class YearConflictRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.YearConflict;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        if (report.FiscalYear is not { Value: { } year } own || report.OtherFiscalYears is not { Count: > 0 } others)
        {
            yield break;
        }

        var all = string.Join(", ", others.Select(o => o.Value).Distinct());
        yield return new Warning(
            WarningCodes.YearConflict, Severity.Warning,
            Finding.English($"The report is titled with fiscal year {year} and elsewhere with {all}."),
            Finding.Thai($"ชื่อรายงานระบุปีงบประมาณ {year} แต่อีกแห่งระบุ {all}"),
            [Finding.At("/content/fiscalYear", own), .. others.Select((o, i) => Finding.At(string.Create(CultureInfo.InvariantCulture, $"/content/otherFiscalYears/{i}"), o))],
            year.ToString(CultureInfo.InvariantCulture), all);
    }
}
