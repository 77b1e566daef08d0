using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Puts the facts of one text together: which score, threshold, level and change belong to which target.</summary>
sealed partial class ClaimReader
{
    /// <summary>A level stands in the same clause as its score: within this many characters.</summary>
    const int ClauseLength = 90;

    readonly SourceText text;
    readonly IReadOnlyList<YearMention> years;
    readonly Dictionary<string, Fact> thresholds = [];
    readonly List<(ClaimDraft Claim, int Position)> claims = [];
    List<string> targets = [];
    Fact? previous;

    ClaimReader(SourceText text)
    {
        this.text = text;
        years = YearFinder.All(text.Arabic);
    }

    /// <summary>The claims of one paragraph or cell, in order.</summary>
    public static IReadOnlyList<ClaimDraft> Read(SourceText text)
    {
        var reader = new ClaimReader(text);
        var facts = SentenceFacts.Of(text);
        foreach (var fact in facts)
        {
            reader.Take(fact);
            reader.previous = fact;
        }

        reader.TakeLevels(facts);
        return [.. reader.claims.OrderBy(c => c.Position).Select(c => c.Claim)];
    }

    void Take(Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.Target:
                TakeTarget(fact);
                break;
            case FactKind.Threshold:
                targets.ForEach(t => thresholds[t] = fact);
                break;
            case FactKind.Score when targets.Count > 0 && targets[^1] != TargetFinder.Unclaimed:
                TakeScore(fact);
                break;
            case FactKind.Change when targets.Count > 0 && targets[^1] != TargetFinder.Unclaimed:
                TakeChange(fact);
                break;
        }
    }

    // 'ตัวชี้วัดที่ ๑ ... และตัวชี้วัดที่ ๖ ... ไม่ต่ำกว่าร้อยละ ๘๕' speaks of both.
    void TakeTarget(Fact fact)
    {
        if (fact.Target == TargetFinder.PerhapsOverall)
        {
            targets = targets.Count == 0 ? [TargetFinder.Overall] : targets;
            return;
        }

        var joins = previous is { Kind: FactKind.Target, Target: not (TargetFinder.Overall or TargetFinder.PerhapsOverall) }
            && targets.Count > 0 && text.Text[previous.End..fact.Start].TrimEnd().EndsWith("และ", StringComparison.Ordinal);
        if (joins)
        {
            targets.Add(fact.Target!);
        }
        else if (!IsOverallWithinClause(fact))
        {
            targets = [fact.Target!];
        }
    }

    // 'ตัวชี้วัดที่ ๖ มีผลคะแนนการประเมิน ๘๒.๕๕': the score's own words do not change what it is told of.
    bool IsOverallWithinClause(Fact fact) =>
        fact.Target == TargetFinder.Overall && previous is { Kind: FactKind.Target } && previous.Target != TargetFinder.Overall
        && fact.Start - previous.End < 40 && !text.Text[previous.End..fact.Start].Contains('\n')
        && text.Text.AsSpan(fact.Start, fact.Length).StartsWith("ผลคะแนน") | text.Text.AsSpan(fact.Start, fact.Length).StartsWith("คะแนน");

    void TakeScore(Fact fact)
    {
        var target = targets[^1];
        thresholds.Remove(target, out var threshold);
        claims.Add((
            new ClaimDraft(target, YearFinder.Before(years, fact.Start))
            {
                Score = NumberOf(fact),
                Threshold = threshold is null ? null : NumberOf(threshold),
            },
            fact.Start));
    }

    void TakeChange(Fact fact)
    {
        var target = targets[^1];
        var at = claims.FindLastIndex(c => c.Claim.Target == target && c.Claim.Score is not null && c.Claim.Change is null);
        if (at >= 0 && fact.Start - claims[at].Position < ClauseLength)
        {
            claims[at] = (claims[at].Claim with { Change = NumberOf(fact) }, claims[at].Position);
        }
        else
        {
            claims.Add((new ClaimDraft(target, YearFinder.Before(years, fact.Start)) { Change = NumberOf(fact) }, fact.Start));
        }
    }

    void TakeLevels(IReadOnlyList<Fact> facts)
    {
        foreach (var level in facts.Where(f => f.Kind == FactKind.Level))
        {
            var at = Enumerable.Range(0, claims.Count)
                .Where(i => claims[i].Claim is { Target: TargetFinder.Overall, Score: not null, Level: null } && Distance(i, level) < ClauseLength)
                .OrderBy(i => Distance(i, level)).Cast<int?>().FirstOrDefault();
            var value = text.Span(level.Start, level.Length);
            if (at is { } i)
            {
                claims[i] = (claims[i].Claim with { Level = value }, claims[i].Position);
            }
            else if (LonelyLevel().IsMatch(text.Text[..level.Start]))
            {
                claims.Add((new ClaimDraft(TargetFinder.Overall, YearFinder.Before(years, level.Start)) { Level = value }, level.Start));
            }
        }
    }

    int Distance(int claim, Fact level) => Math.Abs(claims[claim].Position - level.Start);

    Sourced<decimal?> NumberOf(Fact fact) => text.Value(fact.Number, fact.Start, fact.Length);

    // A level without a score beside it counts where it is said to be the result; 'ระดับ A หมายถึง' only explains.
    [GeneratedRegex(@"(?:อยู่ใน|ได้|ผลการประเมิน\s*:?)\s*ระดับ[^ก-๙]*$|ระดับผลการประเมิน[^ก-๙]*$")]
    private static partial Regex LonelyLevel();
}
