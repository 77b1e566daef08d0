using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>Printed ranks against the order of the scores: the best score has rank 1; equal scores may share or split ranks.</summary>
sealed class RankRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.RankOrder;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var ranked = Ranked(report.Assessments[i], i);
            var isWhole = ranked.Count == report.Assessments[i].Indicators.Count && ranked.Count == calendar.Indicators.Count;
            var places = isWhole ? Misplaced(ranked) : [];
            var wrong = ranked.Where(a => places.Contains(a) || ranked.Any(b => IsWrong(a, b) || IsWrong(b, a))).OrderBy(a => a.Rank).ToList();
            if (wrong.Count > 0)
            {
                yield return Tell(report.Assessments[i], i, ranked, wrong);
            }
        }
    }

    static List<Place> Ranked(Assessment assessment, int index)
    {
        var all = assessment.Indicators.ToList();
        return
        [
            .. RecordNumbers.Indicators(assessment, index).Where(i => i.Indicator.Rank?.Value is not null)
                .Select(i => new Place(all.IndexOf(i.Indicator), i.Indicator.Rank!.Value!.Value, i.Score)),
        ];
    }

    // A better or equal rank with a score that is lower whatever was rounded.
    static bool IsWrong(Place a, Place b) => a != b && a.Rank <= b.Rank && a.Score.Range.High < b.Score.Range.Low;

    // A rank counts the better scores: with ties it may skip (1 1 3) or not (1 1 2). Where most ranks of a whole table fit, those that do
    // not are wrong even if the order is right (10 printed as 18). After a lost row every rank would be off by one.
    static List<Place> Misplaced(List<Place> ranked)
    {
        var wrong = ranked.Where(a => a.Rank < LeastRank(ranked, a) || a.Rank > ranked.Count(b => b != a && b.Score.Range.High >= a.Score.Range.Low) + 1).ToList();
        return wrong.Count * 2 < ranked.Count ? wrong : [];
    }

    static int LeastRank(List<Place> ranked, Place place) =>
        ranked.Where(b => b.Score.Range.Low > place.Score.Range.High).Select(b => b.Score.Value).Distinct().Count() + 1;

    static Warning Tell(Assessment assessment, int index, List<Place> ranked, List<Place> wrong)
    {
        var expected = string.Join(" ", ranked.OrderByDescending(p => p.Score.Value).Select(p => p.Score.Text));
        var actual = string.Join(" ", ranked.OrderBy(p => p.Rank).Select(p => p.Score.Text));
        var evidence = wrong.SelectMany(p => (Evidence[])
        [
            Finding.At(string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/indicators/{p.Index}/rank"), assessment.Indicators[p.Index].Rank!),
            Finding.At(p.Score.Field, p.Score.Source),
        ]);
        return new Warning(
            WarningCodes.RankOrder, Severity.Warning,
            Finding.English($"{assessment.FiscalYear}: the ranks do not follow the scores; by rank the scores are {actual}."),
            Finding.Thai($"ปี {assessment.FiscalYear}: อันดับที่พิมพ์ไว้ไม่ตรงกับลำดับของคะแนน คะแนนตามอันดับคือ {actual}"),
            [.. evidence], expected, actual);
    }

    sealed record Place(int Index, int Rank, Printed Score);
}
