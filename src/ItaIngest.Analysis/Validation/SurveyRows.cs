using System.Globalization;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Validation;

/// <summary>A row of a survey question with its readable numbers.</summary>
/// <param name="Question">The question.</param>
/// <param name="Row">The row.</param>
/// <param name="Percents">Its shares, those that are readable.</param>
/// <param name="Score">Its score; null when absent or unreadable.</param>
sealed record SurveyRows(SurveyQuestion Question, SurveyRow Row, IReadOnlyList<Printed> Percents, Printed? Score)
{
    /// <summary>Every row of every question.</summary>
    public static IEnumerable<SurveyRows> Of(ItaReport report)
    {
        for (var a = 0; a < report.Assessments.Count; a++)
        {
            for (var q = 0; q < report.Assessments[a].Questions.Count; q++)
            {
                var question = report.Assessments[a].Questions[q];
                for (var r = 0; r < question.Rows.Count; r++)
                {
                    var field = string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(a)}/questions/{q}/rows/{r}");
                    yield return Of(question, question.Rows[r], field);
                }
            }
        }
    }

    static SurveyRows Of(SurveyQuestion question, SurveyRow row, string field) => new(
        question, row,
        [.. row.Answers.Select((answer, i) => Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{field}/answers/{i}/percent"), answer.Percent)).OfType<Printed>()],
        Printed.Of(field + "/score", row.Score));
}
