using ItaIngest.Model.Results;
using ItaIngest.Storage.Review;
using static ItaIngest.Storage.Exports.ColumnType;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// The tables of the exports. Values are as read; what is printed and what auditors decided stands in columns of its own beside them,
/// empty where nobody decided. docs/data-dictionary.md is made from these.
/// </summary>
public static class ExportTables
{
    /// <summary>All, documents first.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        Documents(), ScoreTables.Assessments(), ScoreTables.Instruments(), ScoreTables.Indicators(), ScoreTables.SubIndicators(), ScoreTables.Items(),
        ScoreTables.Questions(), ScoreTables.Comparisons(), TextTables.Measures(), TextTables.Claims(), TextTables.People(),
        FindingTables.Warnings(), FindingTables.Diagnostics(), FindingTables.Reviewed(), FindingTables.Conflicts(),
    ];

    static ExportTable Documents() => new TableOf<IngestResult>("documents", "one document", "content", reviewed => [new(reviewed, "/content", reviewed.Record)])
        .Plain("agencyReviewed", Text, row => row.Reviewed.At("/content/agency/name")?.Reviewed, from: "content.agency.name.reviewed")
        .Plain("status", Text, row => row.Item.Status, from: "status")
        .Plain("rejection", Text, row => row.Item.Rejection?.Code, from: "rejection.code")
        .Plain("kind", Text, row => row.Item.Content?.Kind)
        .Plain("district", Text, row => row.Item.Content?.Agency?.District?.Value, from: "content.agency.district")
        .Plain("province", Text, row => row.Item.Content?.Agency?.Province?.Value, from: "content.agency.province")
        .Plain("officialDistrict", Text, row => row.Item.Content?.Agency?.OfficialDistrict, from: "content.agency.officialDistrict")
        .Plain("officialProvince", Text, row => row.Item.Content?.Agency?.OfficialProvince, from: "content.agency.officialProvince")
        .Whole("fiscalYear", "Buddhist era", record => record.Content?.FiscalYear)
        .Plain("mediaType", Text, row => row.Item.Source.MediaType, from: "source.mediaType")
        .Plain("bytes", Integer, row => row.Item.Source.Bytes, "bytes", "source.bytes")
        .Plain("pages", Integer, row => row.Item.Source.Pages, "pages", "source.pages")
        .Plain("pagesTextLayer", Integer, row => row.Item.Run.PagesByOrigin.TextLayer, "pages", "run.pagesByOrigin.textLayer")
        .Plain("pagesOcr", Integer, row => row.Item.Run.PagesByOrigin.Ocr, "pages", "run.pagesByOrigin.ocr")
        .Plain("warnings", Integer, row => row.Item.Warnings.Count, from: "", meaning: "How many warnings its record has.")
        .Plain("errors", Integer, row => row.Item.Diagnostics.Count(d => d.Severity == Severity.Error), from: "", meaning: "How many faults of reading it has; more than 0 makes it partial.")
        .Plain("openWarnings", Integer, row => row.Reviewed.Warnings.Count(warning => warning.State == WarningState.Open), from: "", meaning: "Warnings that nobody decided about.")
        .Plain("reviewedValues", Integer, row => row.Reviewed.Fields.Count, from: "", meaning: "Values that auditors decided about.")
        .Plain("conflicts", Integer, row => row.Reviewed.Conflicts.Count, from: "", meaning: "Decisions that do not fit this reading.")
        .Plain("version", Text, row => row.Item.Run.Version, from: "run.version")
        .Plain("startedAt", Time, row => row.Item.Run.StartedAt, "UTC", "run.startedAt")
        .EndsAt(record => ExportSpot.Of(record.Content?.Agency?.Name));
}
