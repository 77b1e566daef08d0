using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;
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
        // What a table tells and a sentence repeats is one finding.
        foreach (var same in Told(report).GroupBy(t => (t.Year, Level: ThaiText.Key(t.Level.Value ?? ""), t.Overall.Value)))
        {
            if (calendar.Year(same.Key.Year) is { } year && Judge(same.Key.Level, same.First().Overall, year, calendar) is { } expected)
            {
                yield return Tell([.. same], expected, year);
            }
        }
    }

    static IEnumerable<ToldLevel> Told(ItaReport report)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            if (assessment.Level?.Value is not null && RecordNumbers.Overall(assessment, i) is { } overall)
            {
                yield return new ToldLevel(assessment.FiscalYear, assessment.Level, RecordNumbers.Assessment(i) + "/level", overall);
            }
        }

        for (var i = 0; i < report.Claims.Count; i++)
        {
            var claim = report.Claims[i];
            if (claim is { Target: "overall", Level.Value: not null } && RecordNumbers.Claim(claim, i, "score") is { } score && (claim.FiscalYear ?? report.FiscalYear?.Value) is { } year)
            {
                yield return new ToldLevel(year, claim.Level, string.Create(CultureInfo.InvariantCulture, $"/content/claims/{i}/level"), score);
            }
        }
    }

    // Null when the level may stand; else the level that the total gives.
    static string? Judge(string key, Printed overall, YearFacts year, ItaCalendar calendar)
    {
        var bands = year.Levels.Bands;

        // Bands are printed to two decimals and meet there; a total in between belongs to the lower one.
        var fitting = bands.Where(b => overall.Range.Meets(new Interval(b.Low, b.High + 0.0099m))).Select(b => b.Name).ToList();
        if (bands.All(b => ThaiText.Key(b.Name) != key))
        {
            // Words that are no level at all are left alone; a level of other years' scheme is a wrong one.
            return calendar.Schemes.Any(s => s.Bands.Any(b => ThaiText.Key(b.Name) == key)) ? fitting.FirstOrDefault() : null;
        }

        if (fitting.Any(f => ThaiText.Key(f) == key))
        {
            return null;
        }

        // With a condition on each instrument a total may earn less than its band, never more.
        var own = bands.ToList().FindIndex(b => ThaiText.Key(b.Name) == key);
        var best = fitting.Count == 0 ? -1 : bands.ToList().FindIndex(b => b.Name == fitting[0]);
        return fitting.Count == 0 || (year.Levels.Condition is not null && own > best) ? null : fitting[0];
    }

    static Warning Tell(IReadOnlyList<ToldLevel> told, string expected, YearFacts year)
    {
        var isSure = year.Confirmed is not null && year.Levels.Confirmed is not null;
        var (level, overall) = (told[0].Level.Value, told[0].Overall.Text);
        var (assumed, assumedThai) = isSure ? ("", "") : (" (assuming this year's bands, which are not confirmed)", " (ถือตามเกณฑ์ของปีนี้ซึ่งยังไม่ได้ยืนยัน)");
        return new Warning(
            WarningCodes.LevelMismatch, isSure ? Severity.Warning : Severity.Info,
            Finding.English($"{year.FiscalYear}: level {level} is printed, but the total {overall} gives {expected}{assumed}."),
            Finding.Thai($"ปี {year.FiscalYear}: พิมพ์ระดับ {level} แต่คะแนนรวม {overall} อยู่ในระดับ {expected}{assumedThai}"),
            [.. told.SelectMany(t => (Evidence[])[Finding.At(t.Field, t.Level), Finding.At(t.Overall.Field, t.Overall.Source)])],
            expected, level);
    }

    sealed record ToldLevel(int Year, Sourced<string> Level, string Field, Printed Overall);
}
