using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>The shares of a question's answers do not make 100, whatever was rounded.</summary>
sealed class SurveyPercentRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.SurveyPercentSum;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        foreach (var row in SurveyRows.Of(report))
        {
            // A column that could not be read leaves the sum open.
            if (row.Percents.Count < 2 || row.Percents.Count < row.Row.Answers.Count)
            {
                continue;
            }

            var sum = row.Percents.Select(p => p.Range).Aggregate((a, b) => a + b);
            if (!sum.Meets(new Interval(100, 100)))
            {
                var (terms, total) = (string.Join(" + ", row.Percents.Select(p => p.Text)), Finding.Number(row.Percents.Sum(p => p.Value)));
                yield return Finding.Of(
                    Code, Severity.Error,
                    Finding.English($"{row.Question.Code}: {terms} = {total}, not 100."), Finding.Thai($"ข้อ {row.Question.Code}: {terms} = {total} ไม่เท่ากับ 100"),
                    row.Percents, "100", total);
            }
        }
    }
}
