using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Every identity that a record gives.</summary>
static class Identities
{
    /// <summary>By kind, in document order.</summary>
    public static IReadOnlyList<Identity> Of(ItaReport report, ItaCalendar calendar)
    {
        var book = new FactBook(report);
        var assessments = Enumerable.Range(0, report.Assessments.Count).ToList();
        return
        [
            .. ChangeIdentities.Of(report, book),
            .. assessments.SelectMany(i => ScoreIdentities.Of(report, i, book, calendar)),
            .. assessments.SelectMany(i => ItemIdentities.Of(report, i, book, calendar)),
            .. assessments.SelectMany(i => SurveyIdentities.Of(report, i, book)),
        ];
    }
}
