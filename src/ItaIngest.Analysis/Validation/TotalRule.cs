using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>The printed total against the weighted sum of the indicators, or of the printed instrument scores.</summary>
sealed class TotalRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.TotalMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            if (RecordNumbers.Overall(assessment, i) is { } overall && Weigh(assessment, i, calendar) is { } sum && !overall.Range.Meets(sum.Total))
            {
                yield return Tell(assessment.FiscalYear, overall, sum);
            }
        }
    }

    // The indicators say most; where they are not all there, the printed instruments do.
    static Sum? Weigh(Assessment assessment, int index, ItaCalendar calendar)
    {
        if (InstrumentMeans.Weights(assessment, calendar) is not { } known)
        {
            return OfWeighted(assessment, index);
        }

        var printed = InstrumentMeans.PrintedWeights(assessment, index);
        var means = ItaCalendar.Instruments.Select(code => (Code: code, Mean: InstrumentMeans.Of(assessment, index, code, calendar))).ToList();
        if (means.All(m => m.Mean is not null))
        {
            return Add([.. means.Select(m => (known.Weights[m.Code], m.Mean!.Value.Mean))], [.. means.SelectMany(m => m.Mean!.Value.Numbers), .. printed], known.AreSure);
        }

        var scores = ItaCalendar.Instruments.Select(code => (Code: code, Score: RecordNumbers.Instrument(assessment, index, code, "score"))).ToList();
        return scores.All(s => s.Score is not null)
            ? Add([.. scores.Select(s => (known.Weights[s.Code], s.Score!.Range))], [.. scores.Select(s => s.Score!), .. printed], known.AreSure)
            : OfWeighted(assessment, index);
    }

    static Sum? OfWeighted(Assessment assessment, int index)
    {
        var weighted = ItaCalendar.Instruments.Select(code => RecordNumbers.Instrument(assessment, index, code, "weighted")).OfType<Printed>().ToList();
        return weighted.Count == ItaCalendar.Instruments.Count
            ? new Sum(weighted.Select(w => w.Range).Aggregate((a, b) => a + b), weighted, string.Join(" + ", weighted.Select(w => w.Text)), true)
            : null;
    }

    static Sum Add(IReadOnlyList<(decimal Weight, Interval Value)> parts, IReadOnlyList<Printed> numbers, bool isSure) => new(
        parts.Select(p => p.Weight / 100 * p.Value).Aggregate((a, b) => a + b),
        numbers,
        string.Join(" + ", parts.Select(p => $"{Finding.Number(p.Weight / 100)} x {Finding.Number(p.Value.Middle, 4)}")),
        isSure);

    static Warning Tell(int year, Printed overall, Sum sum)
    {
        var expected = Finding.Number(sum.Total.Middle, overall.Decimals);
        var (assumed, assumedThai) = sum.IsSure ? ("", "") : (" (assuming the usual weights, which are not confirmed for this year)", " (ถือตามน้ำหนักปกติ ซึ่งยังไม่ได้ยืนยันสำหรับปีนี้)");
        return Finding.Of(
            WarningCodes.TotalMismatch, sum.IsSure ? Severity.Error : Severity.Info,
            Finding.English($"{year}: the printed total {overall.Text} is not the weighted total {sum.Arithmetic} = {expected}{assumed}."),
            Finding.Thai($"ปี {year}: คะแนนรวมที่พิมพ์ไว้ {overall.Text} ไม่ตรงกับผลรวมถ่วงน้ำหนัก {sum.Arithmetic} = {expected}{assumedThai}"),
            [overall, .. sum.Numbers], expected, overall.Text);
    }

    sealed record Sum(Interval Total, IReadOnlyList<Printed> Numbers, string Arithmetic, bool IsSure);
}
