using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Shares of answers make a hundred; a group's score is the mean of its rows.</summary>
static class SurveyIdentities
{
    /// <summary>Those of one assessment.</summary>
    public static IEnumerable<Identity> Of(ItaReport report, int index, FactBook book)
    {
        var questions = report.Assessments[index].Questions;
        for (var q = 0; q < questions.Count; q++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/questions/{q}");
            foreach (var identity in Rows(questions[q], field, book).Concat(Group(questions[q], field, book)))
            {
                yield return identity;
            }
        }
    }

    static IEnumerable<Identity> Rows(SurveyQuestion question, string field, FactBook book)
    {
        for (var r = 0; r < question.Rows.Count; r++)
        {
            var answers = question.Rows[r].Answers;
            var shares = answers.Select((answer, i) => book.Single(
                string.Create(CultureInfo.InvariantCulture, $"{field}/rows/{r}/answers/{i}/percent"), answer.Percent,
                $"{question.Code}, the share of '{answer.Label}'", $"ข้อ {question.Code} ร้อยละของ “{answer.Label}”", 0, 100, isResult: false)).OfType<NumberFact>().ToList();
            if (shares.Count > 1 && shares.Count == answers.Count)
            {
                yield return Identity.Making(IdentityKind.Shares, 100, shares);
            }

            // IIT scores are known to differ a little (ita-rules.json): they determine nothing.
            if (!question.Code.StartsWith('I') && Score(question, r, field, book) is { } score && SurveyPoints.Of(question.Rows[r], shares.Count) is { } points)
            {
                yield return Identity.Of(IdentityKind.Survey, score, shares.Select((s, i) => new IdentityPart(s, points[i], 100)));
            }
        }
    }

    static IEnumerable<Identity> Group(SurveyQuestion question, string field, FactBook book)
    {
        var rows = question.Rows.Select((_, r) => Score(question, r, field, book)).OfType<NumberFact>().ToList();
        var group = book.Single(field + "/groupScore", question.GroupScore, $"{question.Code}, the group's score", $"ข้อ {question.Code} คะแนนรวมของกลุ่ม", 0, 100);
        if (group is not null && rows.Count == question.Rows.Count && rows.Count > 1)
        {
            yield return Identity.Of(IdentityKind.Mean, group, rows.Select(r => new IdentityPart(r, 1, rows.Count)));
        }
    }

    static NumberFact? Score(SurveyQuestion question, int row, string field, FactBook book) => book.Single(
        string.Create(CultureInfo.InvariantCulture, $"{field}/rows/{row}/score"), question.Rows[row].Score, $"{question.Code}, the score of row {row + 1}", $"ข้อ {question.Code} คะแนนแถวที่ {row + 1}", 0, 100);
}
