using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Results that are told in a list of sentences and in no table: '(๑) ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ได้คะแนน ๘๔.๒๓'. A table of the same
/// year goes before them.
/// </summary>
sealed partial class TextResults
{
    /// <summary>Sentences that tell of fewer indicators pick out what they praise or regret; the shortest instrument but one has five.</summary>
    const int FewestIndicators = 5;

    /// <summary>One instrument alone is picked out as well.</summary>
    const int FewestInstruments = 2;

    readonly List<(int Year, IndicatorScore Score)> indicators = [];
    readonly List<(int Year, string Code, Sourced<decimal?> Score)> instruments = [];

    /// <summary>Keeps what a sentence says of an indicator or instrument.</summary>
    public void Note(ClaimDraft claim, SourceText text, int? documentYear)
    {
        if (claim.Score is not { Value: not null } score || (claim.Year ?? documentYear) is not { } year)
        {
            return;
        }

        if (After(claim.Target, "instrument:") is { } code)
        {
            instruments.Add((year, code, score));
        }
        else if (After(claim.Target, "indicator:") is { } number && int.Parse(number, CultureInfo.InvariantCulture) is var no && NameOf(no, text) is { } name)
        {
            indicators.Add((year, new IndicatorScore { No = no, Name = name, Score = score }));
        }
    }

    /// <summary>Gives them to the assessments that no table filled.</summary>
    public void Fill(AssessmentBook book)
    {
        foreach (var year in indicators.GroupBy(i => i.Year))
        {
            var found = year.Select(i => i.Score).DistinctBy(s => s.No).ToList();
            if (found.Count < FewestIndicators || book.For(year.Key).HasIndicators)
            {
                continue;
            }

            book.For(year.Key).AddIndicators(found);
        }

        foreach (var year in instruments.GroupBy(i => i.Year).Where(y => y.DistinctBy(i => i.Code).Count() >= FewestInstruments))
        {
            var draft = book.For(year.Key);
            foreach (var (_, code, score) in year.Where(i => !draft.HasInstrument(i.Code)).ToList())
            {
                draft.AddInstrument(code, null, score, null);
            }
        }
    }

    static string? After(string target, string prefix) => target.StartsWith(prefix, StringComparison.Ordinal) ? target[prefix.Length..] : null;

    // The name stands behind the number; in a list that only names them ('(๑) การปฏิบัติหน้าที่ ร้อยละ ๘๔.๒๓') it must be nearly whole.
    static Sourced<string>? NameOf(int no, SourceText text) => Named().Matches(text.Arabic)
        .Where(m => int.Parse(m.Groups["no"].ValueSpan, CultureInfo.InvariantCulture) == no)
        .Select(m => text.SpanOrNone(m.Groups["name"].Index, m.Groups["name"].Length))
        .FirstOrDefault(n => n is { Value: { } name } && IndicatorNames.To(no, name) >= IndicatorNames.Least)
        ?? Bare().Matches(text.Arabic).Select(m => text.SpanOrNone(m.Groups["name"].Index, m.Groups["name"].Length))
            .FirstOrDefault(n => n is { Value: { } name } && IndicatorNames.To(no, name) >= TargetFinder.LikeBareName);

    [GeneratedRegex(@"(?<name>(?:การ|คุณภาพ|ประสิทธิภาพ)[ก-๎]{5,40}?)(?=[""”’)\s]*(?:\((?:IIT|EIT|OIT)\)\s*)?(?:ได้|มี|เท่ากับ|คะแนน|ผลคะแนน|ร้อยละ|คิดเป็น|อยู่|[:=(\n0-9]|$))")]
    private static partial Regex Bare();

    [GeneratedRegex(@"ตัวชี้วัด(?:ที่)?\s*(?<no>[0-9]{1,2})\s*[.:)\-–]?\s*(?<name>[^0-9\n]{4,60}?)\s*(?=ได้|มี|เท่ากับ|คะแนน|ร้อยละ|คิดเป็น|อยู่|[:=(\n0-9]|$)")]
    private static partial Regex Named();
}
