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
        var weighted = RecordNumbers.Instrument(assessment, index, code, "weighted");
        var mean = InstrumentMeans.Of(assessment, index, code, calendar);
        if (score is not null && mean is { } m && !score.Range.Meets(m.Mean))
        {
            yield return Tell(assessment.FiscalYear, code, score, m.Mean, $"({string.Join(" + ", m.Numbers.Select(n => n.Text))}) / {m.Numbers.Count}", m.Numbers, true);
        }

        var known = InstrumentMeans.Weights(assessment, calendar);
        if (weighted is null || known is not { } weights)
        {
            yield break;
        }

        // The indicators say more than the instrument's own rounded score.
        var part = weights.Weights[code] / 100;
        var (value, text, numbers) = mean is { } all ? (all.Mean, Finding.Number(all.Mean.Middle, 4), all.Numbers)
            : score is not null ? (score.Range, score.Text, (IReadOnlyList<Printed>)[score])
            : (default(Interval), "", []);
        if (numbers.Count > 0 && !weighted.Range.Meets(part * value))
        {
            yield return Tell(assessment.FiscalYear, code, weighted, part * value, $"{Finding.Number(part)} x {text}", numbers, weights.AreSure);
        }
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
