using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// The printed level against the bands of its year. What only secondary sources tell (a condition on each instrument) is accepted
/// either way; what nothing confirms gives an information that names the assumption.
/// </summary>
sealed class LevelRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.LevelMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            if (assessment.Level?.Value is { } level && RecordNumbers.Overall(assessment, i) is { } overall && calendar.Year(assessment.FiscalYear) is { } year
                && Judge(level, overall, year) is { } expected)
            {
                yield return Tell(assessment, i, overall, level, expected, year);
            }
        }
    }

    // Null when the level may stand; else the level that the total gives.
    static string? Judge(string level, Printed overall, YearFacts year)
    {
        var key = ThaiText.Key(level);
        var bands = year.Levels.Bands;
        if (bands.All(b => ThaiText.Key(b.Name) != key))
        {
            return null;
        }

        // Bands are printed to two decimals and meet there; a total in between belongs to the lower one.
        var fitting = bands.Where((b, i) => overall.Range.Meets(new Interval(b.Low, b.High + 0.0099m))).Select(b => b.Name).ToList();
        if (fitting.Any(f => ThaiText.Key(f) == key))
        {
            return null;
        }

        // With a condition on each instrument a total may earn less than its band, never more.
        var own = bands.ToList().FindIndex(b => ThaiText.Key(b.Name) == key);
        var best = fitting.Count == 0 ? -1 : bands.ToList().FindIndex(b => b.Name == fitting[0]);
        return fitting.Count == 0 || (year.Levels.Condition is not null && own > best) ? null : fitting[0];
    }

    static Warning Tell(Assessment assessment, int index, Printed overall, string level, string expected, YearFacts year)
    {
        var isSure = year.Confirmed is not null && year.Levels.Confirmed is not null;
        var (assumed, assumedThai) = isSure ? ("", "") : (" (assuming this year's bands, which are not confirmed)", " (ถือตามเกณฑ์ของปีนี้ซึ่งยังไม่ได้ยืนยัน)");
        return new Warning(
            WarningCodes.LevelMismatch, isSure ? Severity.Warning : Severity.Info,
            Finding.English($"{assessment.FiscalYear}: level {level} is printed, but the total {overall.Text} gives {expected}{assumed}."),
            Finding.Thai($"ปี {assessment.FiscalYear}: พิมพ์ระดับ {level} แต่คะแนนรวม {overall.Text} อยู่ในระดับ {expected}{assumedThai}"),
            [Finding.At(RecordNumbers.Assessment(index) + "/level", assessment.Level!), Finding.At(overall.Field, overall.Source)],
            expected, level);
    }
}
