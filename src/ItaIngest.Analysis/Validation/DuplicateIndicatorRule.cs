using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>An indicator that stands twice in the table of one year.</summary>
sealed class DuplicateIndicatorRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.IndicatorDuplicate;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var doubled = assessment.Indicators.Select((indicator, at) => (indicator, at)).GroupBy(x => x.indicator.No).Where(g => g.Count() > 1);
            foreach (var group in doubled)
            {
                yield return new Warning(
                    WarningCodes.IndicatorDuplicate, Severity.Warning,
                    Finding.English($"{assessment.FiscalYear}: indicator {group.Key} stands {group.Count()} times in one table."),
                    Finding.Thai($"ปี {assessment.FiscalYear}: ตัวชี้วัดที่ {group.Key} ปรากฏ {group.Count()} ครั้งในตารางเดียวกัน"),
                    [.. group.Select(x => Finding.At(string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(i)}/indicators/{x.at}/name"), x.indicator.Name))],
                    "1", group.Count().ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
