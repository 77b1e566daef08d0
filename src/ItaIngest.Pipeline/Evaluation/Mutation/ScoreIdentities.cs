using System.Text.Json.Nodes;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>What must hold within one assessment: total, instruments, sub-indicators, ranks, level, the ten indicators.</summary>
static class ScoreIdentities
{
    /// <summary>A multiple of 5, 3 and 2, so that means of indicators become whole multiples.</summary>
    const decimal Common = 30;

    public static IEnumerable<Identity> Of(JsonObject assessment, string name)
    {
        var indicators = Oracle.List(assessment, "indicators");
        var instruments = Oracle.List(assessment, "instruments").DistinctBy(i => i["code"]!.ToString()).ToDictionary(i => i["code"]!.ToString());
        return Totals(assessment, indicators, instruments, name)
            .Concat(instruments.SelectMany(i => Instrument(assessment, i.Key, i.Value, indicators, name)))
            .Concat(Weights(instruments, name)).Concat(Names(indicators, name)).Concat(Ranks(indicators, name))
            .Concat(Level(assessment, name)).Concat(OitIdentities.Of(assessment, indicators, name));
    }

    static IEnumerable<Identity> Totals(JsonObject assessment, List<JsonObject> indicators, Dictionary<string, JsonObject> instruments, string name)
    {
        if (Oracle.Number(assessment, "overall") is not { } total)
        {
            yield break;
        }

        var parts = ItaCalendar.Instruments.Select(c => (Weight: Weight(assessment, instruments, c), Mean: Members(indicators, c))).ToList();
        if (parts.All(p => p.Weight is not null && p.Mean is not null))
        {
            var sum = parts.SelectMany(p => p.Mean!.Select(t => (p.Weight!.Value * Common / p.Mean!.Count, t)));
            yield return new Identity($"{name} total of indicators", [WarningCodes.TotalMismatch], Term.CanBeZero(sum.Append((-100 * Common, total))));
        }

        var weighted = ItaCalendar.Instruments.Select(c => instruments.TryGetValue(c, out var i) ? Oracle.Number(i, "weighted") : null).OfType<Term>().ToList();
        if (weighted.Count == ItaCalendar.Instruments.Count)
        {
            // A wrong part of it may as well be told where the part itself is checked.
            yield return new Identity(
                $"{name} total of weighted", [WarningCodes.TotalMismatch, WarningCodes.InstrumentMismatch], Term.CanBeZero(weighted.Select(w => (1m, w)).Append((-1, total))));
        }

        var scores = ItaCalendar.Instruments.Select(c => instruments.TryGetValue(c, out var i) ? Oracle.Number(i, "score") : null).OfType<Term>().ToList();
        if (scores.Count == ItaCalendar.Instruments.Count && parts.All(p => p.Weight is not null))
        {
            yield return new Identity(
                $"{name} total of instruments", [WarningCodes.TotalMismatch, WarningCodes.InstrumentMismatch],
                Term.CanBeZero(scores.Select((s, i) => (parts[i].Weight!.Value, s)).Append((-100, total))));
        }
    }

    static IEnumerable<Identity> Instrument(JsonObject assessment, string code, JsonObject instrument, List<JsonObject> indicators, string name)
    {
        var (members, score) = (Members(indicators, code), Oracle.Number(instrument, "score"));
        if (members is not null && score is { } own)
        {
            yield return new Identity($"{name} {code} mean", [WarningCodes.InstrumentMismatch], Term.CanBeZero(members.Select(m => (1m, m)).Append((-members.Count, own))));
        }

        var weight = Oracle.Number(instrument, "weight")?.Value ?? Oracle.Facts(assessment)?.Weights.GetValueOrDefault(code);
        if (Oracle.Number(instrument, "weighted") is { } weighted && weight is { } share && (members ?? (score is { } s ? [s] : null)) is { } parts)
        {
            yield return new Identity(
                $"{name} {code} weighted", [WarningCodes.InstrumentMismatch], Term.CanBeZero(parts.Select(m => (share, m)).Append((-100 * parts.Count, weighted))));
        }
    }

    static IEnumerable<Identity> Weights(Dictionary<string, JsonObject> instruments, string name)
    {
        var weights = instruments.Values.Select(i => Oracle.Number(i, "weight")).OfType<Term>().ToList();
        if (weights.Count == ItaCalendar.Instruments.Count)
        {
            yield return new Identity($"{name} weights", [WarningCodes.InstrumentMismatch], weights.Sum(w => w.Value) == 100);
        }
    }

    static IEnumerable<Identity> Names(List<JsonObject> indicators, string name)
    {
        var numbers = indicators.Select(i => Oracle.Whole(i, "no")).ToList();
        yield return new Identity($"{name} all ten", [WarningCodes.IndicatorMissing], numbers.Count < 6 || Enumerable.Range(1, 10).All(n => numbers.Contains(n)));
        yield return new Identity($"{name} each once", [WarningCodes.IndicatorDuplicate], numbers.Distinct().Count() == numbers.Count);
        foreach (var indicator in indicators)
        {
            var isOwn = Oracle.Whole(indicator, "printedNo") is not { } printed || printed == Oracle.Whole(indicator, "no");
            yield return new Identity($"{name} number of indicator {indicator["no"]}", [WarningCodes.IndicatorName], isOwn);
        }
    }

    // The n-th best score has rank n; equal scores may share one, and what comes after them may skip or not.
    static IEnumerable<Identity> Ranks(List<JsonObject> indicators, string name)
    {
        var ranked = indicators.Where(i => Oracle.Whole(i, "rank") is not null && Oracle.Number(i, "score") is not null)
            .Select(i => (Rank: Oracle.Whole(i, "rank")!.Value, Score: Oracle.Number(i, "score")!.Value)).ToList();
        if (ranked.Count < 2)
        {
            yield break;
        }

        var inOrder = ranked.TrueForAll(a => ranked.TrueForAll(b => !(b.Score.IsLess(a.Score) && b.Rank <= a.Rank)));
        // Where a row is missing every rank after it is off by one, which is the missing row's fault.
        var isWhole = ranked.Count == indicators.Count && indicators.Select(i => Oracle.Whole(i, "no")).Distinct().Count() == 10;
        var inPlace = !isWhole || ranked.TrueForAll(a =>
            a.Rank > ranked.Where(b => a.Score.IsLess(b.Score)).DistinctBy(b => b.Score.Value).Count() && a.Rank <= ranked.Count(b => !b.Score.IsLess(a.Score)));
        yield return new Identity($"{name} ranks", [WarningCodes.RankOrder], inOrder && inPlace);
    }

    // A level below the band of its total may follow from the condition on each instrument, which is known from secondary sources only.
    static IEnumerable<Identity> Level(JsonObject assessment, string name)
    {
        var (level, facts) = (Oracle.Text(assessment, "level"), Oracle.Facts(assessment));
        var known = ItaCalendar.Default.Schemes.SelectMany(s => s.Bands).Any(b => b.Name == level);
        if (facts is null || !known || Oracle.Number(assessment, "overall") is not { } total || total.Value is < 0 or > 100)
        {
            yield break;
        }

        var own = facts.Levels.Bands.ToList().FindIndex(b => b.Name == level);
        var first = facts.Levels.Bands.ToList().FindIndex(b => total.Value + total.Half >= b.Low && total.Value - total.Half < b.High + 0.01m);
        var fits = own >= 0 && facts.Levels.Bands[own] is var band && total.Value + total.Half >= band.Low && total.Value - total.Half < band.High + 0.01m;
        yield return new Identity($"{name} level", [WarningCodes.LevelMismatch], fits || (own > first && facts.Levels.Condition is not null));
    }

    static List<Term>? Members(List<JsonObject> indicators, string code)
    {
        var wanted = ItaCalendar.Default.Indicators.Where(i => i.Instrument == code).Select(i => i.No).ToList();
        var own = indicators.Where(i => wanted.Contains(Oracle.Whole(i, "no")!.Value)).ToList();
        var terms = own.Select(i => Oracle.Number(i, "score")).OfType<Term>().ToList();
        return terms.Count == wanted.Count && own.Count == wanted.Count && own.DistinctBy(i => Oracle.Whole(i, "no")).Count() == wanted.Count ? terms : null;
    }

    // Three printed weights that make a hundred, else the year's.
    static decimal? Weight(JsonObject assessment, Dictionary<string, JsonObject> instruments, string code)
    {
        var printed = instruments.ToDictionary(i => i.Key, i => Oracle.Number(i.Value, "weight")?.Value);
        return printed.Count == ItaCalendar.Instruments.Count && printed.Values.All(w => w is not null) && printed.Values.Sum() == 100
            ? printed[code]
            : Oracle.Facts(assessment)?.Weights.GetValueOrDefault(code);
    }
}
