using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Exports;

/// <summary>Which tables the CSV export writes. Every row begins with the document's name and hash, so that tables can be joined.</summary>
static class CsvTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new("documents", ["document", "sha256", "status", "rejection", "kind", "agency", "district", "province", "fiscalYear", "mediaType", "pages", "warnings", "errors"], Documents),
        new("assessments", ["document", "sha256", "agency", "fiscalYear", "overall", "level", "page"], Assessments),
        new("indicators", ["document", "sha256", "fiscalYear", "no", "name", "score", "rank", "raw", "page", "confidence"], Indicators),
        new("instruments", ["document", "sha256", "fiscalYear", "code", "weight", "score", "weighted"], Instruments),
        new("comparisons", ["document", "sha256", "indicator", "fromYear", "toYear", "fromScore", "toScore", "change"], Comparisons),
        new("items", ["document", "sha256", "fiscalYear", "no", "name", "score", "max", "responsible"], Items),
        new("measures", ["document", "sha256", "no", "group", "indicator", "title", "method", "period", "start", "end", "responsible", "output", "outcome", "followUp", "pages"], Measures),
        new("claims", ["document", "sha256", "target", "fiscalYear", "score", "threshold", "level"], Claims),
        new("warnings", ["document", "sha256", "code", "severity", "message", "messageThai", "expected", "actual", "evidence"], Warnings),
    ];

    static object?[] Row(IngestResult record, params object?[] cells) => [record.Source.Name, record.Source.Sha256, .. cells];

    static IEnumerable<object?[]> Documents(IngestResult record)
    {
        var content = record.Content;
        yield return Row(
            record, record.Status, record.Rejection?.Code, content?.Kind, content?.Agency?.Name.Value, content?.Agency?.District?.Value,
            content?.Agency?.Province?.Value, content?.FiscalYear?.Value, record.Source.MediaType, record.Source.Pages, record.Warnings.Count,
            record.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
    }

    static IEnumerable<object?[]> Assessments(IngestResult record) =>
        from assessment in record.Content?.Assessments ?? []
        select Row(
            record, assessment.Agency?.Value, assessment.FiscalYear, assessment.Overall?.Value, assessment.Level?.Value, assessment.Overall?.Page);

    static IEnumerable<object?[]> Indicators(IngestResult record) =>
        from assessment in record.Content?.Assessments ?? []
        from indicator in assessment.Indicators
        select Row(
            record, assessment.FiscalYear, indicator.No, indicator.Name.Value, indicator.Score.Value, indicator.Rank?.Value,
            indicator.Score.Raw, indicator.Score.Page, indicator.Score.Confidence);

    static IEnumerable<object?[]> Instruments(IngestResult record) =>
        from assessment in record.Content?.Assessments ?? []
        from instrument in assessment.Instruments
        select Row(
            record, assessment.FiscalYear, instrument.Code, instrument.Weight?.Value, instrument.Score?.Value, instrument.Weighted?.Value);

    static IEnumerable<object?[]> Comparisons(IngestResult record) =>
        from comparison in record.Content?.Comparisons ?? []
        select Row(
            record, comparison.Indicator, comparison.FromYear, comparison.ToYear, comparison.FromScore?.Value, comparison.ToScore?.Value,
            comparison.Change?.Value);

    static IEnumerable<object?[]> Items(IngestResult record) =>
        from assessment in record.Content?.Assessments ?? []
        from item in assessment.Items
        select Row(
            record, assessment.FiscalYear, item.No, item.Name.Value, item.Score.Value, item.Max, item.Responsible?.Value);

    static IEnumerable<object?[]> Measures(IngestResult record) =>
        from measure in record.Content?.Measures ?? []
        select Row(
            record, measure.No?.Value, measure.Group?.Value, measure.Indicator, measure.Title.Value, measure.Method?.Value,
            measure.Period?.Text.Value, measure.Period?.Start, measure.Period?.End,
            string.Join("\n", measure.Responsible.Select(unit => unit.Value)), measure.Output?.Value, measure.Outcome?.Value,
            measure.FollowUp?.Value, string.Join(' ', measure.Pages));

    static IEnumerable<object?[]> Claims(IngestResult record) =>
        from claim in record.Content?.Claims ?? []
        select Row(record, claim.Target, claim.FiscalYear, claim.Score?.Value, claim.Threshold?.Value, claim.Level?.Value);

    static IEnumerable<object?[]> Warnings(IngestResult record) =>
        from warning in record.Warnings
        select Row(
            record, warning.Code, warning.Severity, warning.Message, warning.MessageThai, warning.Expected, warning.Actual,
            string.Join("; ", warning.Evidence.Select(evidence => $"{evidence.Field} = {evidence.Raw}")));
}
