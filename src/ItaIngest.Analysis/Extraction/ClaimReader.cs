using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Puts the facts of one text together: which score, threshold, level and change belong to which target.</summary>
sealed partial class ClaimReader
{
    /// <summary>A level stands in the same clause as its score: within this many characters.</summary>
    const int ClauseLength = 90;

    /// <summary>A threshold or level that belongs to a score without a name between them stands within this many characters.</summary>
    const int NearLength = 60;

    readonly SourceText text;
    readonly IReadOnlyList<YearMention> years;
    readonly Dictionary<string, Fact> thresholds = [];
    readonly List<(ClaimDraft Claim, int Position)> claims = [];
    List<string> targets = [];
    readonly IReadOnlyList<Fact> facts;
    Fact? previous;
    Fact? pending;
    int at;

    ClaimReader(SourceText text, IReadOnlyList<Fact> facts)
    {
        this.text = text;
        this.facts = facts;
        years = YearFinder.All(text.Arabic);
    }

    /// <summary>The claims of one paragraph or cell, in order.</summary>
    public static IReadOnlyList<ClaimDraft> Read(SourceText text)
    {
        var reader = new ClaimReader(text, SentenceFacts.Of(text));
        for (; reader.at < reader.facts.Count; reader.at++)
        {
            reader.Take(reader.facts[reader.at]);
            reader.previous = reader.facts[reader.at];
        }

        var levels = reader.facts.Where(f => f.Kind == FactKind.Level);
        return [.. LevelClaims.With(levels, text, reader.years, reader.claims).OrderBy(c => c.Position).Select(c => c.Claim)];
    }

    void Take(Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.Target:
                TakeTarget(fact);
                break;
            case FactKind.Threshold:
                TakeThreshold(fact);
                break;
            case FactKind.Score when fact.IsFurther && !ScoreRun.Around(facts, at, years).IsListed(at, targets.Count):
                break;
            case FactKind.Score when targets.Count > 0 && targets[^1] != TargetFinder.Unclaimed:
                TakeScore(fact);
                break;
            case FactKind.Score when targets.Count == 0 && HasLevelBeside(fact):
                targets = [TargetFinder.Overall];
                TakeScore(fact);
                targets = [];
                break;
            case FactKind.Change when targets.Count > 0 && targets[^1] != TargetFinder.Unclaimed:
                TakeChange(fact);
                break;
        }
    }

    void TakeTarget(Fact fact)
    {
        if (fact.Target == TargetFinder.PerhapsOverall)
        {
            targets = targets.Count == 0 ? [TargetFinder.Overall] : targets;
            return;
        }

        var joint = targets.Count > 0 && previous is { Kind: FactKind.Target, Target: not TargetFinder.PerhapsOverall } last
            ? TargetList.Join(targets, fact.Target!, text.Text[Math.Min(last.End, fact.Start)..fact.Start]) : null;
        if (joint is not null)
        {
            targets = joint;
        }
        else if (!IsOverallWithinClause(fact))
        {
            targets = [fact.Target!];
        }

        // 'ไม่ต่ำกว่า ๘๕ คะแนน ในตัวชี้วัดที่ ๔': the threshold stands before what it is told of.
        if (pending is { } threshold && fact.Start - threshold.End < NearLength && !text.Text[threshold.End..fact.Start].Contains('\n'))
        {
            targets.ForEach(t => thresholds[t] = threshold);
        }

        pending = null;
    }

    // A threshold is told before its score ('ไม่ต่ำกว่าร้อยละ ๘๕ ... ได้ ๙๐.๔๘') or right after ('ได้ ๙๐.๔๘ สูงกว่าเกณฑ์ร้อยละ ๘๕').
    void TakeThreshold(Fact fact)
    {
        if (targets.Count == 0)
        {
            pending = fact;
            return;
        }

        var isForNext = at + 1 < facts.Count && facts[at + 1].Kind == FactKind.Score;
        if (!isForNext && previous is { Kind: FactKind.Score } score && claims.Count > 0 && claims[^1].Position == score.Start
            && claims[^1].Claim.Threshold is null && fact.Start - score.End < NearLength && !text.Text[score.End..fact.Start].Contains('\n'))
        {
            claims[^1] = (claims[^1].Claim with { Threshold = NumberOf(fact) }, claims[^1].Position);
            return;
        }

        targets.ForEach(t => thresholds[t] = fact);
    }

    // 'ได้คะแนน ๘๙.๔๕ อยู่ในระดับ A' without a name speaks of the agency: parts of the assessment have no level.
    bool HasLevelBeside(Fact score) =>
        facts.Any(f => f.Kind == FactKind.Level && Math.Abs(f.Start - score.Start) < NearLength && !Between(f, score).Contains('\n'));

    string Between(Fact a, Fact b) => a.Start < b.Start ? text.Text[a.End..Math.Max(a.End, b.Start)] : text.Text[b.End..Math.Max(b.End, a.Start)];

    // 'ตัวชี้วัดที่ ๖ มีผลคะแนนการประเมิน ๘๒.๕๕': the score's own words do not change what it is told of.
    bool IsOverallWithinClause(Fact fact) =>
        fact.Target == TargetFinder.Overall && previous is { Kind: FactKind.Target } && previous.Target != TargetFinder.Overall
        && fact.Start - previous.End < 40 && !text.Text[previous.End..fact.Start].Contains('\n')
        && text.Text.AsSpan(fact.Start, fact.Length).StartsWith("ผลคะแนน") | text.Text.AsSpan(fact.Start, fact.Length).StartsWith("คะแนน");

    void TakeScore(Fact fact)
    {
        var run = ScoreRun.Around(facts, at, years);
        foreach (var target in run.TargetsOf(at, targets, isAverage: run.First > 0 && Together().IsMatch(Between(facts[run.First - 1], fact))))
        {
            thresholds.Remove(target, out var threshold);
            claims.Add((
                new ClaimDraft(target, run.YearOf(at) ?? YearFinder.After(years, text.Arabic, fact.End) ?? YearFinder.Before(years, fact.Start))
                {
                    Score = NumberOf(fact),
                    Threshold = threshold is null ? null : NumberOf(threshold),
                },
                fact.Start));
        }
    }

    void TakeChange(Fact fact)
    {
        var target = targets[^1];
        var told = claims.FindLastIndex(c => c.Claim.Target == target && c.Claim.Score is not null && c.Claim.Change is null);
        if (told >= 0 && fact.Start - claims[told].Position < ClauseLength)
        {
            claims[told] = (claims[told].Claim with { Change = NumberOf(fact) }, claims[told].Position);
        }
        else
        {
            claims.Add((new ClaimDraft(target, YearFinder.Before(years, fact.Start)) { Change = NumberOf(fact) }, fact.Start));
        }
    }

    Sourced<decimal?> NumberOf(Fact fact) => text.Value(fact.Number, fact.Start, fact.Length);

    [GeneratedRegex("เฉลี่ย|รวม(?!ถึง)")]
    private static partial Regex Together();
}
