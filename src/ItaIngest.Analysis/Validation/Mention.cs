using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>A place where a score is told.</summary>
/// <param name="Agency">Key of the agency's name; empty for the document's own.</param>
/// <param name="Year">Fiscal year, Buddhist era.</param>
/// <param name="Target">What is scored, as in claims: 'overall', 'indicator:6', 'instrument:IIT', 'item:28', 'question:e7', or 'subIndicator:9.1'.</param>
/// <param name="Number">The score.</param>
sealed record Mention(string Agency, int Year, string Target, Printed Number)
{
    /// <summary>Every readable score of a record, with what it is the score of.</summary>
    public static IEnumerable<Mention> AllOf(ItaReport report)
    {
        var own = OfAssessments(report).Concat(OfComparisons(report)).ToList();
        return own.Concat(OfClaims(report, own));
    }

    static IEnumerable<Mention> OfAssessments(ItaReport report)
    {
        for (var i = 0; i < report.Assessments.Count; i++)
        {
            var assessment = report.Assessments[i];
            var agency = ThaiText.Key(assessment.Agency?.Value ?? "");
            if (RecordNumbers.Overall(assessment, i) is { } overall)
            {
                yield return new Mention(agency, assessment.FiscalYear, "overall", overall);
            }

            // Two rows of one indicator are a doubled row, which is told as such.
            foreach (var (indicator, score) in RecordNumbers.Indicators(assessment, i).DistinctBy(s => s.Indicator.No))
            {
                yield return new Mention(agency, assessment.FiscalYear, Indicator(indicator.No), score);
            }

            foreach (var instrument in assessment.Instruments)
            {
                if (RecordNumbers.Instrument(assessment, i, instrument.Code, "score") is { } score)
                {
                    yield return new Mention(agency, assessment.FiscalYear, "instrument:" + instrument.Code, score);
                }
            }

            foreach (var detail in OfDetails(assessment, i, agency))
            {
                yield return detail;
            }
        }
    }

    static IEnumerable<Mention> OfDetails(Assessment assessment, int index, string agency)
    {
        var items = assessment.Items.Select((item, at) => (Target: Of("item", item.No), Score: RecordNumbers.Item(assessment, index, at)));
        var subs = assessment.SubIndicators.Select((sub, at) => (Target: "subIndicator:" + sub.No, Score: RecordNumbers.SubIndicator(assessment, index, at)));
        var questions = assessment.Questions.Select((question, at) =>
            (Target: "question:" + question.Code.ToLowerInvariant(), Score: RecordNumbers.Question(assessment, index, at)));
        return items.Concat(subs).Concat(questions).Where(d => d.Score is not null).Select(d => new Mention(agency, assessment.FiscalYear, d.Target, d.Score!));
    }

    static IEnumerable<Mention> OfComparisons(ItaReport report)
    {
        for (var i = 0; i < report.Comparisons.Count; i++)
        {
            var comparison = report.Comparisons[i];
            if (RecordNumbers.Comparison(comparison, i, "fromScore") is { } from)
            {
                yield return new Mention("", comparison.FromYear, Indicator(comparison.Indicator), from);
            }

            if (RecordNumbers.Comparison(comparison, i, "toScore") is { } to)
            {
                yield return new Mention("", comparison.ToYear, Indicator(comparison.Indicator), to);
            }
        }
    }

    // A sentence that names no year speaks of the document's own, unless its number is just the one of another year.
    static IEnumerable<Mention> OfClaims(ItaReport report, List<Mention> own)
    {
        for (var i = 0; i < report.Claims.Count; i++)
        {
            var claim = report.Claims[i];
            if (RecordNumbers.Claim(claim, i, "score") is not { } score || (claim.FiscalYear ?? report.FiscalYear?.Value) is not { } year)
            {
                continue;
            }

            var isOfAnother = claim.FiscalYear is null
                && own.Exists(m => m.Target == claim.Target && m.Agency.Length == 0 && m.Year != year && m.Number.Range.Meets(score.Range));
            if (!isOfAnother)
            {
                yield return new Mention("", year, claim.Target, score);
            }
        }
    }

    static string Indicator(int no) => Of("indicator", no);

    static string Of(string kind, int no) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{no}");
}
