using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The assessments of a document while they are found: one for each agency and fiscal year.</summary>
sealed class AssessmentBook
{
    readonly List<AssessmentDraft> drafts = [];

    /// <summary>All drafts in order of appearance.</summary>
    public IReadOnlyList<AssessmentDraft> Drafts => drafts;

    /// <summary>The draft of a year and agency (null: the document's own), made when it is new.</summary>
    /// <param name="year">Fiscal year, Buddhist era.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="namesake">Which of the agencies of one name: two districts of a province may each have a municipality of it.</param>
    public AssessmentDraft For(int year, Sourced<string>? agency = null, int namesake = 0)
    {
        var key = KeyOf(agency);
        var draft = drafts.Where(d => d.Year == year && KeyOf(d.Agency) == key).Skip(namesake).FirstOrDefault();
        if (draft is null)
        {
            draft = new AssessmentDraft(year, agency);
            drafts.Add(draft);
        }

        return draft;
    }

    /// <summary>The assessments that say anything.</summary>
    public IReadOnlyList<Assessment> Build() => [.. drafts.Where(d => !d.IsEmpty).Select(d => d.Build())];

    static string KeyOf(Sourced<string>? agency) => ThaiText.KeyOfCanonical(agency?.Value ?? "");
}
