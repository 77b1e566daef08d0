using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>What a run tells of a record at its end: the record itself is on disk, and not kept in memory.</summary>
/// <param name="Status">How far it came.</param>
/// <param name="Rejection">Why it could not be used; null: it could.</param>
/// <param name="Agency">The agency's name.</param>
/// <param name="FiscalYear">Fiscal year, Buddhist era.</param>
/// <param name="Indicators">How many indicators of all assessments.</param>
/// <param name="Measures">How many measures.</param>
/// <param name="Warnings">How many warnings.</param>
/// <param name="Pages">Pages; 0 for DOCX and rejected files.</param>
/// <param name="DurationMs">How long it took, milliseconds.</param>
public sealed record RecordSummary(
    IngestStatus Status, Rejection? Rejection, string? Agency, int? FiscalYear, int? Indicators, int? Measures, int Warnings, int Pages, long DurationMs)
{
    /// <summary>Of a record.</summary>
    public static RecordSummary Of(IngestResult record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var content = record.Content;
        return new RecordSummary(
            record.Status, record.Rejection, content?.Agency?.Name.Value, content?.FiscalYear?.Value, content?.Assessments.Sum(a => a.Indicators.Count),
            content?.Measures.Count, record.Warnings.Count, record.Source.Pages, record.Run.DurationMs);
    }
}
