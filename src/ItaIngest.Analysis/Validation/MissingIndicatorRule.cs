using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>A table of indicators that lacks some of the ten.</summary>
sealed class MissingIndicatorRule : IRule
{
    /// <summary>Fewer are a choice of some (the weak ones, say), not a table with gaps.</summary>
    const int LeastForTable = 6;

    /// <inheritdoc/>
    public string Code => WarningCodes.IndicatorMissing;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var missing = calendar.Indicators.Where(k => assessment.Indicators.All(a => a.No != k.No)).ToList();
            if (assessment.Indicators.Count >= LeastForTable && missing.Count > 0)
            {
                var names = string.Join(", ", missing.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.No} {m.Name}")));
                yield return new Warning(
                    WarningCodes.IndicatorMissing, Severity.Warning,
                    Finding.English($"{assessment.FiscalYear}: of the ten indicators these are not there: {names}."),
                    Finding.Thai($"ปี {assessment.FiscalYear}: ไม่พบตัวชี้วัด {names}"),
                    [.. assessment.Indicators.Select((a, at) => Finding.At(string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(i)}/indicators/{at}/name"), a.Name))],
                    "10", assessment.Indicators.Select(a => a.No).Distinct().Count().ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
