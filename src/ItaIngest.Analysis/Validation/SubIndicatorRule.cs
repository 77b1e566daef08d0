using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>An OIT indicator or sub-indicator against the items under it: a sub-indicator is the mean of its items, the indicator of its sub-indicators.</summary>
sealed class SubIndicatorRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.SubIndicatorMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var plan = OitPlan.Of(assessment.FiscalYear);
            if (plan.Count == 0)
            {
                continue;
            }

            var means = plan.Select(p => (p.Sub, Items: ItemsOf(assessment, i, p.First, p.Last))).ToList();
            foreach (var warning in CheckSubs(assessment, i, means).Concat(CheckIndicators(assessment, i, means)))
            {
                yield return warning;
            }
        }
    }

    static IEnumerable<Warning> CheckSubs(Assessment assessment, int index, List<(string Sub, List<Printed>? Items)> means)
    {
        foreach (var (sub, items) in means)
        {
            var at = assessment.SubIndicators.ToList().FindIndex(s => s.No == sub);
            var field = string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/subIndicators/{at}/score");
            if (at >= 0 && items is not null && Printed.Of(field, assessment.SubIndicators[at].Score) is { } score && !score.Range.Meets(Exact(items)))
            {
                yield return Tell(assessment.FiscalYear, sub, score, Exact(items), items);
            }
        }
    }

    static IEnumerable<Warning> CheckIndicators(Assessment assessment, int index, List<(string Sub, List<Printed>? Items)> means)
    {
        foreach (var (indicator, score) in RecordNumbers.Indicators(assessment, index).Where(s => s.Indicator.No is 9 or 10))
        {
            var own = means.Where(m => m.Sub.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{indicator.No}."), StringComparison.Ordinal)).ToList();
            if (own.All(m => m.Items is not null))
            {
                var value = Interval.Mean([.. own.Select(m => Exact(m.Items!))]);
                if (!score.Range.Meets(value))
                {
                    yield return Tell(assessment.FiscalYear, indicator.No.ToString(CultureInfo.InvariantCulture), score, value, [.. own.SelectMany(m => m.Items!)]);
                }
            }
        }
    }

    // Items score whole points, so nothing was rounded.
    static Interval Exact(List<Printed> items) => Interval.Mean([.. items.Select(i => new Interval(i.Value, i.Value))]);

    static List<Printed>? ItemsOf(Assessment assessment, int index, int first, int last)
    {
        var found = assessment.Items.Select((item, at) => (item, at)).Where(x => x.item.No >= first && x.item.No <= last)
            .Select(x => Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/items/{x.at}/score"), x.item.Score))
            .OfType<Printed>().ToList();
        return found.Count == last - first + 1 ? found : null;
    }

    static Warning Tell(int year, string no, Printed score, Interval value, List<Printed> items)
    {
        var expected = Finding.Number(value.Middle, score.Decimals);
        return Finding.Of(
            WarningCodes.SubIndicatorMismatch, Severity.Error,
            Finding.English($"{year}, indicator {no}: {score.Text} is printed, the {items.Count} items under it give {expected}."),
            Finding.Thai($"ปี {year} ตัวชี้วัด {no}: พิมพ์ไว้ {score.Text} แต่คะแนนของ {items.Count} ข้อย่อยให้ {expected}"),
            [score, .. items], expected, score.Text);
    }
}
