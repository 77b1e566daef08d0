using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// The printed numbers of measures jump or repeat. A new list begins with 1; a measure without a readable number leaves open what comes
/// after it; one wrong number in a list that goes on as if it were right is told once.
/// </summary>
sealed class MeasureNumberRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.MeasureNumberGap;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        int? expected = 1;
        Printed? before = null;
        for (var i = 0; i < report.Measures.Count; i++)
        {
            var number = RecordNumbers.MeasureNo(report.Measures[i], i);
            if (number is null || expected is null)
            {
                (expected, before) = (number is null ? null : (int)number.Value + 1, number);
                continue;
            }

            var value = (int)number.Value;
            var isNewList = value == 1 && (before is null || before.Value > 1 || report.Measures[i].Group?.Value != report.Measures[i - 1].Group?.Value);
            if (value != expected && !isNewList)
            {
                yield return Tell(number, before, expected.Value);
            }

            expected = isNewList ? 2 : GoesOn(report.Measures, i, expected.Value) ? expected + 1 : value + 1;
            before = number;
        }
    }

    // Whether the measure after this one counts on from what this one should have been.
    static bool GoesOn(IReadOnlyList<Measure> measures, int index, int expected) =>
        index + 1 < measures.Count && measures[index + 1].No?.Value == expected + 1;

    static Warning Tell(Printed number, Printed? before, int expected)
    {
        var wanted = expected.ToString(CultureInfo.InvariantCulture);
        var (after, afterThai) = before is null ? ("The first measure", "มาตรการแรก") : ($"After measure {before.Text} the next", $"มาตรการถัดจากข้อ {before.Text}");
        return Finding.Of(
            WarningCodes.MeasureNumberGap, Severity.Warning,
            Finding.English($"{after} is numbered {number.Text}, not {wanted}."),
            Finding.Thai($"{afterThai} ใช้เลขข้อ {number.Text} แทนที่จะเป็น {wanted}"),
            before is null ? [number] : [number, before], wanted, number.Text);
    }
}
