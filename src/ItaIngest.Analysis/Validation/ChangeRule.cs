using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>A printed change against later minus earlier score: those printed beside it, else those of the years' own tables.</summary>
sealed class ChangeRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.ChangeMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Comparisons.Count; i++)
        {
            var comparison = report.Comparisons[i];
            var change = RecordNumbers.Comparison(comparison, i, "change");
            var from = RecordNumbers.Comparison(comparison, i, "fromScore") ?? Elsewhere(report, comparison.FromYear, comparison.Indicator, comparison.FromScore is null);
            var to = RecordNumbers.Comparison(comparison, i, "toScore") ?? Elsewhere(report, comparison.ToYear, comparison.Indicator, comparison.ToScore is null);
            if (change is not null && from is not null && to is not null && !change.Range.Meets(to.Range - from.Range))
            {
                yield return Tell(comparison, change, from, to);
            }
        }
    }

    static Printed? Elsewhere(ItaReport report, int year, int indicator, bool isAbsent)
    {
        for (var i = 0; isAbsent && i < report.Assessments.Count; i++)
        {
            if (report.Assessments[i].FiscalYear == year && report.Assessments[i].Agency is null)
            {
                var found = RecordNumbers.Indicators(report.Assessments[i], i).Where(s => s.Indicator.No == indicator).ToList();
                return found.Count == 1 ? found[0].Score : null;
            }
        }

        return null;
    }

    static Warning Tell(Comparison comparison, Printed change, Printed from, Printed to)
    {
        var expected = Finding.Number(to.Value - from.Value, change.Decimals);
        return Finding.Of(
            WarningCodes.ChangeMismatch, Severity.Error,
            Finding.English($"Indicator {comparison.Indicator}: the printed change {change.Text} is not {to.Text} ({comparison.ToYear}) - {from.Text} ({comparison.FromYear}) = {expected}."),
            Finding.Thai($"ตัวชี้วัดที่ {comparison.Indicator}: ผลต่างที่พิมพ์ไว้ {change.Text} ไม่ตรงกับ {to.Text} (ปี {comparison.ToYear}) - {from.Text} (ปี {comparison.FromYear}) = {expected}"),
            [change, from, to], expected, change.Text);
    }
}
