using System.Globalization;
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
        foreach (var (number, most) in Bounded(report))
        {
            if (number.Value < 0 || number.Range.Low > most)
            {
                var bound = Finding.Number(most, 0);
                yield return Finding.Of(
                    WarningCodes.OutOfRange, Severity.Error,
                    Finding.English($"{number.Text} lies outside 0..{bound}."), Finding.Thai($"{number.Text} อยู่นอกช่วง 0 ถึง {bound}"),
                    [number], $"0..{bound}", number.Text);
            }
        }
    }

    static IEnumerable<(Printed Number, decimal Most)> Bounded(ItaReport report)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var scores = new[] { RecordNumbers.Overall(assessment, i) }
                .Concat(RecordNumbers.Indicators(assessment, i).Select(s => s.Score))
                .Concat(assessment.Instruments.Select(s => RecordNumbers.Instrument(assessment, i, s.Code, "score")));
            foreach (var score in scores.OfType<Printed>())
            {
                yield return (score, 100);
            }

            foreach (var instrument in assessment.Instruments)
            {
                if (RecordNumbers.Instrument(assessment, i, instrument.Code, "weighted") is { } weighted && instrument.Weight?.Value is { } weight)
                {
                    yield return (weighted, weight);
                }
            }

            foreach (var (item, at) in assessment.Items.Select((item, at) => (item, at)))
            {
                if (Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(i)}/items/{at}/score"), item.Score) is { } score)
                {
                    yield return (score, item.Max);
                }
            }
        }

        for (var i = 0; i < report.Comparisons.Count; i++)
        {
            foreach (var field in (string[])["fromScore", "toScore"])
            {
                if (RecordNumbers.Comparison(report.Comparisons[i], i, field) is { } score)
                {
                    yield return (score, 100);
                }
            }
        }
    }
}
