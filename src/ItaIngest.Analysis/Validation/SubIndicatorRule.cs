using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// OIT from its items up: a sub-indicator is the mean of its items, the indicator the mean of its sub-indicators. Which items belong
/// where is the year's plan; where the year has none, or its items are not all there, the printed sub-indicators still make the indicator.
/// </summary>
sealed class SubIndicatorRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.SubIndicatorMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar) => report.Assessments.SelectMany((assessment, i) =>
    {
        var plan = calendar.Year(assessment.FiscalYear)?.Items;
        var items = plan?.SubIndicators.Select(s => (s.Sub, Items: ItemsOf(assessment, i, s.First, s.Last))).ToList() ?? [];
        return CheckSubs(assessment, i, items, plan?.Confirmed is not null).Concat(CheckIndicators(assessment, i, items, plan?.Confirmed is not null));
    });

    static IEnumerable<Warning> CheckSubs(Assessment assessment, int index, List<(string Sub, List<Printed>? Items)> plan, bool isSure)
    {
        foreach (var (sub, items) in plan)
        {
            var at = assessment.SubIndicators.ToList().FindIndex(s => s.No == sub);
            if (at >= 0 && items is not null && RecordNumbers.SubIndicator(assessment, index, at) is { } score && !score.Range.Meets(Exact(items)))
            {
                yield return Tell(assessment.FiscalYear, sub, score, Exact(items), items, isSure, areItems: true);
            }
        }
    }

    static IEnumerable<Warning> CheckIndicators(Assessment assessment, int index, List<(string Sub, List<Printed>? Items)> plan, bool isSure)
    {
        foreach (var (indicator, score) in RecordNumbers.Indicators(assessment, index).Where(s => s.Indicator.No is 9 or 10))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{indicator.No}.");
            var own = plan.Where(m => m.Sub.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            var no = indicator.No.ToString(CultureInfo.InvariantCulture);
            var printed = PrintedSubs(assessment, index, prefix, own.Count);
            if (own.Count > 0 && own.All(m => m.Items is not null))
            {
                var value = Interval.Mean([.. own.Select(m => Exact(m.Items!))]);
                if (!score.Range.Meets(value))
                {
                    yield return Tell(assessment.FiscalYear, no, score, value, [.. own.SelectMany(m => m.Items!)], isSure, areItems: true);
                }
            }
            else if (printed is not null && Interval.Mean([.. printed.Select(p => p.Range)]) is var mean && !score.Range.Meets(mean))
            {
                yield return Tell(assessment.FiscalYear, no, score, mean, printed, isSure, areItems: false);
            }
        }
    }

    // The sub-indicators of an indicator when they are all there: as many as the plan has, or numbered from .1 without a gap.
    static List<Printed>? PrintedSubs(Assessment assessment, int index, string prefix, int planned)
    {
        var own = assessment.SubIndicators.Select((sub, at) => (sub.No, Score: RecordNumbers.SubIndicator(assessment, index, at)))
            .Where(s => s.No.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var isWhole = own.Count > 1 && (planned == 0 || own.Count == planned) && own.All(s => s.Score is not null)
            && own.Select((s, i) => s.No == string.Create(CultureInfo.InvariantCulture, $"{prefix}{i + 1}")).All(isNext => isNext);
        return isWhole ? [.. own.Select(s => s.Score!)] : null;
    }

    // Items score whole points, so nothing was rounded.
    static Interval Exact(List<Printed> items) => Interval.Mean([.. items.Select(i => new Interval(i.Value, i.Value))]);

    static List<Printed>? ItemsOf(Assessment assessment, int index, int first, int last)
    {
        var found = assessment.Items.Select((item, at) => (item.No, Score: RecordNumbers.Item(assessment, index, at)))
            .Where(x => x.No >= first && x.No <= last && x.Score is not null).DistinctBy(x => x.No).Select(x => x.Score!).ToList();
        return found.Count == last - first + 1 ? found : null;
    }

    static Warning Tell(int year, string no, Printed score, Interval value, List<Printed> parts, bool isSure, bool areItems)
    {
        var expected = Finding.Number(value.Middle, score.Decimals);
        var (what, whatThai) = areItems ? ("items", "ข้อ") : ("sub-indicators", "ตัวชี้วัดย่อย");
        var (assumed, assumedThai) = isSure ? ("", "") : (" (assuming plain means, which are not confirmed for this year)", " (ถือว่าเป็นค่าเฉลี่ย ซึ่งยังไม่ได้ยืนยันสำหรับปีนี้)");
        return Finding.Of(
            WarningCodes.SubIndicatorMismatch, isSure ? Severity.Error : Severity.Info,
            Finding.English($"{year}, indicator {no}: {score.Text} is printed, the {parts.Count} {what} under it give {expected}{assumed}."),
            Finding.Thai($"ปี {year} ตัวชี้วัด {no}: พิมพ์ไว้ {score.Text} แต่คะแนนของ {parts.Count} {whatThai}ให้ {expected}{assumedThai}"),
            [score, .. parts], expected, score.Text);
    }
}
