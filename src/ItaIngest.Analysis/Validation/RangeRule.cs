using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>Scores outside 0..100, weighted scores over their weight.</summary>
sealed class RangeRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.OutOfRange;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        foreach (var (number, most, bound) in Bounded(report))
        {
            if (number.Value < 0 || number.Range.Low > most)
            {
                var limit = Finding.Number(most, 0);
                yield return Finding.Of(
                    WarningCodes.OutOfRange, Severity.Error,
                    Finding.English($"{number.Text} lies outside 0..{limit}."), Finding.Thai($"{number.Text} อยู่นอกช่วง 0 ถึง {limit}"),
                    bound is null ? [number] : [number, bound], $"0..{limit}", number.Text);
            }
        }
    }

    static IEnumerable<(Printed Number, decimal Most, Printed? Bound)> Bounded(ItaReport report) =>
        report.Assessments.SelectMany((a, i) => Scores(a, i).OfType<Printed>().Select(s => (s, 100m, (Printed?)null)).Concat(WithBounds(a, i)))
            .Concat(Outside(report).OfType<Printed>().Select(s => (s, 100m, (Printed?)null)));

    static IEnumerable<Printed?> Scores(Assessment assessment, int index) =>
        new[] { RecordNumbers.Overall(assessment, index) }
            .Concat(RecordNumbers.Indicators(assessment, index).Select(s => s.Score))
            .Concat(assessment.Instruments.Select(s => RecordNumbers.Instrument(assessment, index, s.Code, "score")))
            .Concat(assessment.SubIndicators.Select((_, at) => RecordNumbers.SubIndicator(assessment, index, at)))
            .Concat(SurveyRows.Of(assessment, index).SelectMany(r => r.Percents.Append(r.Score)))
            .Concat(assessment.Questions.Where(q => q.GroupScore is not null).Select(q => RecordNumbers.Question(assessment, index, assessment.Questions.ToList().IndexOf(q))));

    static IEnumerable<(Printed Number, decimal Most, Printed? Bound)> WithBounds(Assessment assessment, int index)
    {
        foreach (var instrument in assessment.Instruments)
        {
            if (RecordNumbers.Instrument(assessment, index, instrument.Code, "weighted") is { } weighted
                && RecordNumbers.Instrument(assessment, index, instrument.Code, "weight") is { } weight)
            {
                yield return (weighted, weight.Value, weight);
            }
        }

        for (var at = 0; at < assessment.Items.Count; at++)
        {
            if (RecordNumbers.Item(assessment, index, at) is { } score)
            {
                yield return (score, assessment.Items[at].Max, null);
            }
        }
    }

    static IEnumerable<Printed?> Outside(ItaReport report) =>
        report.Comparisons.SelectMany((c, i) => (Printed?[])[RecordNumbers.Comparison(c, i, "fromScore"), RecordNumbers.Comparison(c, i, "toScore")])
            .Concat(report.Claims.SelectMany((c, i) => (Printed?[])[RecordNumbers.Claim(c, i, "score"), RecordNumbers.Claim(c, i, "threshold")]));
}
