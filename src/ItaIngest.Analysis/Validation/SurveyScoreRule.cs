using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>
/// A question's score against its shares: four answers count 0, 33, 67, 100 from worst to best, yes and no 0 and 100. Which end is best
/// depends on the question, so the nearer of both directions is taken. IIT scores are known to differ a little (information only).
/// </summary>
sealed class SurveyScoreRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.SurveyScoreMismatch;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar) =>
        SurveyRows.Of(report).Select(CheckRow).Concat(Groups(report)).OfType<Warning>();

    Warning? CheckRow(SurveyRows row)
    {
        var points = SurveyPoints.Of(row.Row.Answers.Count);
        if (row.Score is not { } score || points is null || row.Percents.Count != points.Length)
        {
            return null;
        }

        var rising = Weigh(row.Percents, points);
        var falling = Weigh(row.Percents, [.. points.Reverse()]);
        if (score.Range.Meets(rising) || score.Range.Meets(falling))
        {
            return null;
        }

        var nearer = Math.Abs(rising.Middle - score.Value) < Math.Abs(falling.Middle - score.Value) ? rising : falling;
        return Tell(row.Question.Code, score, nearer, [.. row.Percents]);
    }

    // The printed score of a group is the mean of its rows.
    static IEnumerable<Warning?> Groups(ItaReport report)
    {
        for (var a = 0; a < report.Assessments.Count; a++)
        {
            for (var q = 0; q < report.Assessments[a].Questions.Count; q++)
            {
                var question = report.Assessments[a].Questions[q];
                var field = string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(a)}/questions/{q}");
                var rows = SurveyRows.Of(report).Where(r => ReferenceEquals(r.Question, question)).Select(r => r.Score).OfType<Printed>().ToList();
                var isWhole = rows.Count == question.Rows.Count && rows.Count > 1;
                if (isWhole && Printed.Of(field + "/groupScore", question.GroupScore) is { } group && !group.Range.Meets(Interval.Mean([.. rows.Select(r => r.Range)])))
                {
                    yield return Tell(question.Code, group, Interval.Mean([.. rows.Select(r => r.Range)]), rows);
                }
            }
        }
    }

    static Interval Weigh(IReadOnlyList<Printed> percents, decimal[] points) =>
        percents.Select((p, i) => points[i] / 100 * p.Range).Aggregate((a, b) => a + b);

    static Warning Tell(string question, Printed score, Interval value, IReadOnlyList<Printed> numbers)
    {
        var isInternal = question.StartsWith('I');
        var expected = Finding.Number(value.Middle, score.Decimals);
        return Finding.Of(
            WarningCodes.SurveyScoreMismatch, isInternal ? Severity.Info : Severity.Warning,
            Finding.English($"{question}: the printed score is {score.Text}, its numbers give {expected}{(isInternal ? " (how IIT scores are made is not fully known)" : "")}."),
            Finding.Thai($"ข้อ {question}: พิมพ์คะแนน {score.Text} แต่คำนวณจากตัวเลขในตารางได้ {expected}"),
            [score, .. numbers], expected, score.Text);
    }
}
