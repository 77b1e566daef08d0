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
    public static IEnumerable<SurveyRows> Of(ItaReport report) => report.Assessments.SelectMany(Of);

    /// <summary>Every row of every question of an assessment.</summary>
    public static IEnumerable<SurveyRows> Of(Assessment assessment, int index) =>
        assessment.Questions.SelectMany((question, q) => question.Rows.Select((row, r) =>
            Of(question, row, string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/questions/{q}/rows/{r}"))));

    static SurveyRows Of(SurveyQuestion question, SurveyRow row, string field) => new(
        question, row,
        [.. row.Answers.Select((answer, i) => Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{field}/answers/{i}/percent"), answer.Percent)).OfType<Printed>()],
        Printed.Of(field + "/score", row.Score));
}
