using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>What a report is about, by what was found in it and by the word its title uses.</summary>
static class ReportClassifier
{
    /// <summary>The kind of a report.</summary>
    public static ReportKind Of(ItaReport report, DocumentText document)
    {
        var hasResults = report.Assessments.Any(a => a.Indicators.Count > 0 || a.Instruments.Count > 0 || a.Items.Count > 0 || a.Questions.Count > 0);
        if (document.Tables.Any(t => t.IsAnnouncement))
        {
            return ReportKind.Announcement;
        }

        if (hasResults && IsAnalysis(document))
        {
            return ReportKind.Analysis;
        }

        // Items with what was done about each are measures by another name.
        var hasMeasures = report.Measures.Count > 0 || report.Assessments.Any(a => a.Items.Any(i => i.Outcome is not null));
        return (hasMeasures, hasResults) switch
        {
            (true, true) => ReportKind.Mixed,
            (true, false) => ReportKind.Measures,
            (false, true) => ReportKind.Results,
            _ => ReportKind.Other,
        };
    }

    // The title says it: 'รายงานผลการวิเคราะห์ ...'; a sentence of the text may speak of another analysis.
    static bool IsAnalysis(DocumentText document) => document.Paragraphs.Take(30).Any(p =>
        p.Text.Text.Length < 250 && (Begins(p.Text.Text) || (p.Text.Text.Contains("รายงาน", StringComparison.Ordinal)
            && p.Text.Text.Contains("วิเคราะห์", StringComparison.Ordinal))));

    static bool Begins(string title) => title.StartsWith("การวิเคราะห์", StringComparison.Ordinal) || title.StartsWith("บทวิเคราะห์", StringComparison.Ordinal);
}
