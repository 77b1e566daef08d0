using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Gives the levels of a text to the totals that they are told of.</summary>
static partial class LevelClaims
{
    /// <summary>A level stands in the same clause as its score: within this many characters.</summary>
    const int ClauseLength = 90;

    /// <summary>The claims with their levels, and levels that are told alone.</summary>
    public static IEnumerable<(ClaimDraft Claim, int Position)> With(
        IEnumerable<Fact> levels, SourceText text, IReadOnlyList<YearMention> years, IEnumerable<(ClaimDraft Claim, int Position)> told)
    {
        var claims = told.ToList();
        foreach (var level in levels)
        {
            int Distance(int claim) => Math.Abs(claims[claim].Position - level.Start);
            var nearest = Enumerable.Range(0, claims.Count)
                .Where(i => claims[i].Claim is { Target: TargetFinder.Overall, Score: not null, Level: null } && Distance(i) < ClauseLength)
                .OrderBy(Distance).Cast<int?>().FirstOrDefault();
            var value = text.Span(level.Start, level.Length);
            if (nearest is { } i)
            {
                claims[i] = (claims[i].Claim with { Level = value }, claims[i].Position);
            }
            else if (LonelyLevel().IsMatch(text.Text[..level.Start]))
            {
                claims.Add((new ClaimDraft(TargetFinder.Overall, YearFinder.Before(years, level.Start)) { Level = value }, level.Start));
            }
        }

        return claims;
    }

    // A level without a score beside it counts where it is said to be the result; 'ระดับ A หมายถึง' only explains.
    [GeneratedRegex(@"(?:อยู่ใน|ได้|ผลการประเมิน\s*:?)\s*ระดับ[^ก-๙]*$|ระดับผลการประเมิน[^ก-๙]*$")]
    private static partial Regex LonelyLevel();
}
