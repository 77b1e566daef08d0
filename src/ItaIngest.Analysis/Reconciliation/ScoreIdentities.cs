using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>What the indicators of an assessment determine: instruments, total, level; and the order that printed ranks tell.</summary>
static class ScoreIdentities
{
    /// <summary>A level is a word or letter of its own, printed beside the total: dearer to doubt than a digit.</summary>
    const int LevelDoubt = 200;

    /// <summary>A rank is a digit or two of its own.</summary>
    const int RankDoubt = 150;

    // Numbers from 1 beside the indicators are not always ranks: where one neighbour in three is out of order, they are no order of scores.
    const int BrokenShare = 3;

    /// <summary>Those of one assessment.</summary>
    public static IEnumerable<Identity> Of(ItaReport report, int index, FactBook book, ItaCalendar calendar)
    {
        var assessment = report.Assessments[index];
        var agency = ThaiText.Key(assessment.Agency?.Value ?? "");
        var own = new Scores(assessment, index, agency, book, calendar);
        return Instruments(own).Concat(Totals(own)).Concat(Levels(own)).Concat(Orders(own));
    }

    static IEnumerable<Identity> Instruments(Scores own)
    {
        foreach (var code in ItaCalendar.Instruments)
        {
            var (indicators, score, weighted) = (own.Indicators(code), own.Score(code), own.Weighted(code));
            if (score is not null && indicators is not null)
            {
                yield return Identity.Of(IdentityKind.Mean, score, Mean(indicators, 1));
            }

            if (weighted is not null && own.Weights is { } weights)
            {
                var part = weights.Weights[code] / 100;
                if (indicators is not null || score is not null)
                {
                    yield return Identity.Of(IdentityKind.Weighted, weighted, Mean(indicators ?? [score!], part), !weights.AreSure);
                }
            }
        }
    }

    // The indicators say most; where they are not all there, the printed instruments do. Printed weighted scores need no weights.
    static IEnumerable<Identity> Totals(Scores own)
    {
        if (own.Total is not { } total)
        {
            yield break;
        }

        var codes = ItaCalendar.Instruments;
        if (own.Weights is { } weights)
        {
            var parts = codes.Select(code => (Code: code, Numbers: own.Indicators(code) ?? (own.Score(code) is { } score ? [score] : null))).ToList();
            if (parts.All(p => p.Numbers is not null))
            {
                yield return Identity.Of(IdentityKind.Total, total, parts.SelectMany(p => Mean(p.Numbers!, weights.Weights[p.Code] / 100)), !weights.AreSure);
            }
        }

        var weighted = codes.Select(own.Weighted).OfType<NumberFact>().ToList();
        if (weighted.Count == codes.Count)
        {
            yield return Identity.Of(IdentityKind.Total, total, weighted.Select(w => new IdentityPart(w, 1)));
        }
    }

    // As the rule of levels: with a condition on each instrument a total may earn less than its band, never more.
    static IEnumerable<Identity> Levels(Scores own)
    {
        if (own.Total is { } total && own.Assessment.Level?.Value is { } level && own.Calendar.Year(own.Assessment.FiscalYear) is { Levels.Confirmed: not null } year
            && year.Levels.Bands.FirstOrDefault(b => ThaiText.Key(b.Name) == ThaiText.Key(level)) is { } band)
        {
            yield return new Identity(IdentityKind.Level, [new IdentityPart(total, 1)], band.Low, year.Levels.Condition is null ? band.High + 0.0099m : 100, LevelDoubt);
        }
    }

    static IEnumerable<Identity> Orders(Scores own)
    {
        var ranked = own.Ranked();
        var broken = Enumerable.Range(0, Math.Max(0, ranked.Count - 1)).Count(i => ranked[i].Observations[0].Value < ranked[i + 1].Observations[0].Value);
        if (broken * BrokenShare > ranked.Count)
        {
            yield break;
        }

        for (var i = 0; i + 1 < ranked.Count; i++)
        {
            yield return new Identity(IdentityKind.Order, [new IdentityPart(ranked[i], 1), new IdentityPart(ranked[i + 1], -1)], 0, 200, RankDoubt);
        }
    }

    static IEnumerable<IdentityPart> Mean(List<NumberFact> numbers, decimal factor) => numbers.Select(n => new IdentityPart(n, factor, numbers.Count));

    sealed record Scores(Assessment Assessment, int Index, string Agency, FactBook Book, ItaCalendar Calendar)
    {
        public NumberFact? Total => Book.Find(Agency, Assessment.FiscalYear, "overall");

        public (IReadOnlyDictionary<string, decimal> Weights, bool AreSure)? Weights => InstrumentMeans.Weights(Assessment, Calendar);

        public NumberFact? Score(string code) => Book.Find(Agency, Assessment.FiscalYear, "instrument:" + code);

        public NumberFact? Weighted(string code)
        {
            var at = Assessment.Instruments.ToList().FindIndex(i => i.Code == code);
            return at < 0 ? null : Book.Single(
                string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(Index)}/instruments/{at}/weighted"), Assessment.Instruments[at].Weighted,
                $"the weighted score of {code}, {Assessment.FiscalYear}", $"คะแนนถ่วงน้ำหนักของ {code} ปี {Assessment.FiscalYear}",
                0, Weights?.Weights[code] ?? 100);
        }

        // Each of an instrument's indicators once; a doubled row leaves open which one counts.
        public List<NumberFact>? Indicators(string code)
        {
            var wanted = Calendar.Indicators.Where(i => i.Instrument == code).Select(i => i.No).ToList();
            var isOnce = wanted.TrueForAll(no => Assessment.Indicators.Count(i => i.No == no) == 1);
            var found = wanted.Select(no => Book.Find(Agency, Assessment.FiscalYear, string.Create(CultureInfo.InvariantCulture, $"indicator:{no}"))).OfType<NumberFact>().ToList();
            return isOnce && wanted.Count > 0 && found.Count == wanted.Count ? found : null;
        }

        // Only ranks that are all different and without gaps tell an order between neighbours.
        public IReadOnlyList<NumberFact> Ranked()
        {
            var ranked = Assessment.Indicators.Where(i => i.Rank?.Value is not null).OrderBy(i => i.Rank!.Value).ToList();
            var isOrder = ranked.Count > 2 && ranked.Select(i => i.Rank!.Value!.Value).SequenceEqual(Enumerable.Range(1, ranked.Count))
                && ranked.Select(i => i.No).Distinct().Count() == ranked.Count;
            return isOrder ? [.. ranked.Select(i => Book.Find(Agency, Assessment.FiscalYear, string.Create(CultureInfo.InvariantCulture, $"indicator:{i.No}"))).OfType<NumberFact>()] : [];
        }
    }
}
