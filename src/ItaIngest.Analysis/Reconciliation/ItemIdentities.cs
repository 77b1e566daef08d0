using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>OIT items, the sub-indicators and indicators over them.</summary>
static class ItemIdentities
{
    /// <summary>Those of one assessment, where the year's plan of items is confirmed.</summary>
    public static IEnumerable<Identity> Of(ItaReport report, int index, FactBook book, ItaCalendar calendar)
    {
        var assessment = report.Assessments[index];
        var agency = ThaiText.Key(assessment.Agency?.Value ?? "");
        var plan = calendar.Year(assessment.FiscalYear)?.Items is { Confirmed: not null } confirmed ? confirmed.SubIndicators : [];
        var groups = plan.Select(p => (p.Sub, Items: Items(p, assessment, agency, book))).ToList();
        foreach (var (sub, items) in groups.Where(g => g.Items is not null))
        {
            var at = assessment.SubIndicators.ToList().FindIndex(s => s.No == sub);
            var score = at < 0 ? null : book.Single(
                string.Create(CultureInfo.InvariantCulture, $"{RecordNumbers.Assessment(index)}/subIndicators/{at}/score"), assessment.SubIndicators[at].Score,
                $"the score of sub-indicator {sub}, {assessment.FiscalYear}", $"คะแนนตัวชี้วัดย่อยที่ {sub} ปี {assessment.FiscalYear}", 0, 100);
            if (score is not null)
            {
                yield return Identity.Of(IdentityKind.Mean, score, items!.Select(i => new IdentityPart(i, 1, items!.Count)));
            }
        }

        foreach (var group in groups.GroupBy(g => g.Sub.Split('.')[0]).Where(g => g.All(s => s.Items is not null)))
        {
            if (book.Find(agency, assessment.FiscalYear, "indicator:" + group.Key) is { } indicator && assessment.Indicators.Count(i => i.No.ToString(CultureInfo.InvariantCulture) == group.Key) == 1)
            {
                yield return Identity.Of(IdentityKind.Mean, indicator, group.SelectMany(s => s.Items!.Select(i => new IdentityPart(i, 1, s.Items!.Count * group.Count()))));
            }
        }
    }

    static List<NumberFact>? Items(OitGroup group, Assessment assessment, string agency, FactBook book)
    {
        var numbers = Enumerable.Range(group.First, group.Last - group.First + 1);
        var found = numbers.Select(no => assessment.Items.Count(i => i.No == no) == 1 ? book.Find(agency, assessment.FiscalYear, string.Create(CultureInfo.InvariantCulture, $"item:{no}")) : null).ToList();
        return found.TrueForAll(f => f is not null) ? [.. found.OfType<NumberFact>()] : null;
    }
}
