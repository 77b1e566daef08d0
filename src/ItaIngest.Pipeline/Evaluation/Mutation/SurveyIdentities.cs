using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Shares make a hundred, scores follow from shares, and a group's score from its rows.</summary>
static class SurveyIdentities
{
    static readonly decimal[] Four = [0, 33, 67, 100];
    static readonly decimal[] Two = [0, 100];

    public static IEnumerable<Identity> Of(JsonObject assessment, string name) =>
        Oracle.List(assessment, "questions").SelectMany(question =>
        {
            var rows = Oracle.List(question, "rows");
            var scores = rows.Select(r => Oracle.Number(r, "score")).OfType<Term>().ToList();
            var group = Oracle.Number(question, "groupScore");
            IEnumerable<Identity> whole = group is { } score && scores.Count == rows.Count && scores.Count > 1
                ? [new Identity($"{name} question {question["code"]} group", [WarningCodes.SurveyScoreMismatch], Term.CanBeZero(scores.Select(s => (1m, s)).Append((-scores.Count, score))))]
                : [];
            return whole.Concat(rows.SelectMany(row => Row(row, $"{name} question {question["code"]} row {Oracle.Text(row, "label")}")));
        });

    static IEnumerable<Identity> Row(JsonObject row, string name)
    {
        var answers = Oracle.List(row, "answers").Select(a => Oracle.Number(a, "percent")).ToList();
        var shares = answers.OfType<Term>().ToList();
        if (shares.Count < 2 || shares.Count < answers.Count)
        {
            yield break;
        }

        yield return new Identity(name + " shares", [WarningCodes.SurveyPercentSum], Term.CanBeZero(shares.Select(s => (1m, s)).Append((-1, new Term(100, 0)))));
        var points = shares.Count switch { 4 => Four, 2 => Two, _ => null };
        if (points is not null && Oracle.Number(row, "score") is { } score)
        {
            bool Follows(IEnumerable<decimal> by) => Term.CanBeZero(shares.Zip(by, (s, p) => (p, s)).Append((-100, score)));
            yield return new Identity(name + " score", [WarningCodes.SurveyScoreMismatch], Follows(points) || Follows(points.Reverse()));
        }
    }
}
