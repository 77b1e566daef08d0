using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>An instrument's printed score and weighted score against its indicators and its weight.</summary>
sealed class InstrumentRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.InstrumentMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            if (CheckWeights(report.Assessments[i], i) is { } weights)
            {
                yield return weights;
            }

            foreach (var instrument in report.Assessments[i].Instruments)
            {
                foreach (var warning in CheckOne(report.Assessments[i], i, instrument.Code, calendar))
                {
                    yield return warning;
                }
            }
        }
    }

    static IEnumerable<Warning> CheckOne(Assessment assessment, int index, string code, ItaCalendar calendar)
    {
        var score = RecordNumbers.Instrument(assessment, index, code, "score");
        var mean = InstrumentMeans.Of(assessment, index, code, calendar);
        if (score is not null && mean is { } m && !score.Range.Meets(m.Mean))
        {
            yield return Tell(assessment.FiscalYear, code, score, m.Mean, $"({string.Join(" + ", m.Numbers.Select(n => n.Text))}) / {m.Numbers.Count}", m.Numbers, true);
        }

        var weight = RecordNumbers.Instrument(assessment, index, code, "weight");
        var known = InstrumentMeans.Weights(assessment, calendar);
        if (RecordNumbers.Instrument(assessment, index, code, "weighted") is not { } weighted || (weight is null && known is null))
        {
            yield break;
        }

        // The indicators say more than the instrument's own rounded score; its own printed weight more than the year's.
        var part = (weight?.Value ?? known!.Value.Weights[code]) / 100;
        var (value, text, numbers) = mean is { } all ? (all.Mean, Finding.Number(all.Mean.Middle, 4), all.Numbers)
            : score is not null ? (score.Range, score.Text, (IReadOnlyList<Printed>)[score])
            : (default(Interval), "", []);
        if (numbers.Count > 0 && !weighted.Range.Meets(part * value))
        {
            yield return Tell(
                assessment.FiscalYear, code, weighted, part * value, $"{Finding.Number(part)} x {text}",
                weight is null ? numbers : [weight, .. numbers], weight is not null || known!.Value.AreSure);
        }
    }

    // Weights are shares of the total: the three of them make a hundred.
    static Warning? CheckWeights(Assessment assessment, int index)
    {
        var weights = ItaCalendar.Instruments.Select(code => RecordNumbers.Instrument(assessment, index, code, "weight")).OfType<Printed>().ToList();
        if (weights.Count < ItaCalendar.Instruments.Count || weights.Sum(w => w.Value) == 100)
        {
            return null;
        }

        var (terms, sum) = (string.Join(" + ", weights.Select(w => w.Text)), Finding.Number(weights.Sum(w => w.Value), weights.Max(w => w.Decimals)));
        return Finding.Of(
            WarningCodes.InstrumentMismatch, Severity.Error,
            Finding.English($"{assessment.FiscalYear}: the weights {terms} = {sum}, not 100."),
            Finding.Thai($"ปี {assessment.FiscalYear}: น้ำหนัก {terms} = {sum} ไม่เท่ากับ 100"),
            weights, "100", sum);
    }

    static Warning Tell(int year, string code, Printed printed, Interval value, string arithmetic, IReadOnlyList<Printed> numbers, bool isSure)
    {
        var expected = Finding.Number(value.Middle, printed.Decimals);
        return Finding.Of(
            WarningCodes.InstrumentMismatch, isSure ? Severity.Error : Severity.Info,
            Finding.English($"{year}, {code}: {printed.Text} is printed, but {arithmetic} = {expected}."),
            Finding.Thai($"ปี {year} แบบวัด {code}: พิมพ์ไว้ {printed.Text} แต่ {arithmetic} = {expected}"),
            [printed, .. numbers], expected, printed.Text);
    }
}
