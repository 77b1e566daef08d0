using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Domain;

/// <summary>
/// What the answers of a question count (<c>ita-rules.json</c>, surveyScore): four answers 0, 33, 67, 100 from worst to best, two answers 0
/// and 100. Which end is best depends on the question: the direction whose score comes nearer to the printed one, as in the rule.
/// </summary>
static class SurveyPoints
{
    static readonly decimal[] Four = [0, 33, 67, 100];
    static readonly decimal[] Two = [0, 100];

    /// <summary>From the worst answer to the best; null for a number of answers whose points are not known.</summary>
    public static decimal[]? Of(int answers) => answers switch { 4 => Four, 2 => Two, _ => null };

    /// <summary>Points by answer of a row; null where it is not known.</summary>
    public static IReadOnlyList<decimal>? Of(SurveyRow row, int answers)
    {
        var points = Of(answers);
        if (points is null || row.Answers.Count != answers || row.Score?.Value is not { } score)
        {
            return null;
        }

        decimal[] falling = [.. points.Reverse()];
        return Distance(points) <= Distance(falling) ? points : falling;

        decimal Distance(decimal[] by) => Math.Abs(row.Answers.Select((a, i) => (a.Percent.Value ?? 0) * by[i] / 100).Sum() - score);
    }
}
