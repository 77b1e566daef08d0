using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// Which tables the CSV export writes. Every row begins with the document's name and hash, so that tables can be joined. Values are as
/// read; what auditors decided stands in columns of its own at the end, empty where nobody decided.
/// </summary>
static class CsvTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new("documents", ["document", "sha256", "status", "rejection", "kind", "agency", "district", "province", "fiscalYear", "mediaType", "pages", "warnings", "errors", "openWarnings", "reviewedValues", "conflicts"], Documents),
        new("assessments", ["document", "sha256", "agency", "fiscalYear", "overall", "level", "page", "overallPrinted", "overallReviewed", "levelReviewed"], Assessments),
        new("indicators", ["document", "sha256", "fiscalYear", "no", "name", "score", "rank", "raw", "page", "confidence", "scoreReviewed", "rankReviewed"], Indicators),
        new("instruments", ["document", "sha256", "fiscalYear", "code", "weight", "score", "weighted", "weightReviewed", "scoreReviewed", "weightedReviewed"], Instruments),
        new("comparisons", ["document", "sha256", "indicator", "fromYear", "toYear", "fromScore", "toScore", "change", "fromScoreReviewed", "toScoreReviewed", "changeReviewed"], Comparisons),
        new("items", ["document", "sha256", "fiscalYear", "no", "name", "score", "max", "responsible", "scoreReviewed"], Items),
        new("measures", ["document", "sha256", "no", "group", "indicator", "title", "method", "period", "start", "end", "responsible", "output", "outcome", "followUp", "pages"], Measures),
        new("claims", ["document", "sha256", "target", "fiscalYear", "score", "threshold", "level", "scoreReviewed", "thresholdReviewed"], Claims),
        new("warnings", ["document", "sha256", "code", "severity", "message", "messageThai", "expected", "actual", "evidence", "state", "decidedBy", "decidedAt", "reason"], Warnings),
        new("reviewed", ["document", "sha256", "field", "printed", "read", "reviewed", "decision", "who", "at", "slip", "warning", "reason", "entry", "samePrint"], Reviewed),
        new("conflicts", ["document", "sha256", "entry", "kind", "who", "field", "nowField", "was", "now", "reviewed", "message", "messageThai"], Conflicts),
    ];

    static object?[] Row(ReviewedRecord reviewed, params object?[] cells) => [reviewed.Record.Source.Name, reviewed.Record.Source.Sha256, .. cells];

    static string Field(string list, int index, string rest) => string.Create(CultureInfo.InvariantCulture, $"/content/{list}/{index}/{rest}");

    static object? Decided(ReviewedRecord reviewed, string field) => Plain(reviewed.At(field)?.Reviewed);

    // Numbers stay numbers in a spreadsheet, negative ones too.
    static object? Plain(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : value;

    static IEnumerable<(string At, int Year, T Entry)> InAssessments<T>(ReviewedRecord reviewed, string list, Func<Assessment, IReadOnlyList<T>> entries) =>
        from a in (reviewed.Record.Content?.Assessments ?? []).Index()
        from e in entries(a.Item).Index()
        select (string.Create(CultureInfo.InvariantCulture, $"/content/assessments/{a.Index}/{list}/{e.Index}/"), a.Item.FiscalYear, e.Item);

    static IEnumerable<object?[]> Documents(ReviewedRecord reviewed)
    {
        var record = reviewed.Record;
        var content = record.Content;
        yield return Row(
            reviewed, record.Status, record.Rejection?.Code, content?.Kind, content?.Agency?.Name.Value, content?.Agency?.District?.Value,
            content?.Agency?.Province?.Value, content?.FiscalYear?.Value, record.Source.MediaType, record.Source.Pages, record.Warnings.Count,
            record.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error),
            reviewed.Warnings.Count(warning => warning.State == WarningState.Open), reviewed.Fields.Count, reviewed.Conflicts.Count);
    }

    static IEnumerable<object?[]> Assessments(ReviewedRecord reviewed) =>
        from a in (reviewed.Record.Content?.Assessments ?? []).Index()
        select Row(
            reviewed, a.Item.Agency?.Value, a.Item.FiscalYear, a.Item.Overall?.Value, a.Item.Level?.Value, a.Item.Overall?.Page, a.Item.Overall?.Raw,
            Decided(reviewed, Field("assessments", a.Index, "overall")), Decided(reviewed, Field("assessments", a.Index, "level")));

    static IEnumerable<object?[]> Indicators(ReviewedRecord reviewed) =>
        from i in InAssessments(reviewed, "indicators", a => a.Indicators)
        select Row(
            reviewed, i.Year, i.Entry.No, i.Entry.Name.Value, i.Entry.Score.Value, i.Entry.Rank?.Value, i.Entry.Score.Raw, i.Entry.Score.Page,
            i.Entry.Score.Confidence, Decided(reviewed, i.At + "score"), Decided(reviewed, i.At + "rank"));

    static IEnumerable<object?[]> Instruments(ReviewedRecord reviewed) =>
        from i in InAssessments(reviewed, "instruments", a => a.Instruments)
        select Row(
            reviewed, i.Year, i.Entry.Code, i.Entry.Weight?.Value, i.Entry.Score?.Value, i.Entry.Weighted?.Value,
            Decided(reviewed, i.At + "weight"), Decided(reviewed, i.At + "score"), Decided(reviewed, i.At + "weighted"));

    static IEnumerable<object?[]> Comparisons(ReviewedRecord reviewed) =>
        from c in (reviewed.Record.Content?.Comparisons ?? []).Index()
        select Row(
            reviewed, c.Item.Indicator, c.Item.FromYear, c.Item.ToYear, c.Item.FromScore?.Value, c.Item.ToScore?.Value, c.Item.Change?.Value,
            Decided(reviewed, Field("comparisons", c.Index, "fromScore")), Decided(reviewed, Field("comparisons", c.Index, "toScore")),
            Decided(reviewed, Field("comparisons", c.Index, "change")));

    static IEnumerable<object?[]> Items(ReviewedRecord reviewed) =>
        from i in InAssessments(reviewed, "items", a => a.Items)
        select Row(
            reviewed, i.Year, i.Entry.No, i.Entry.Name.Value, i.Entry.Score.Value, i.Entry.Max, i.Entry.Responsible?.Value,
            Decided(reviewed, i.At + "score"));

    static IEnumerable<object?[]> Measures(ReviewedRecord reviewed) =>
        from measure in reviewed.Record.Content?.Measures ?? []
        select Row(
            reviewed, measure.No?.Value, measure.Group?.Value, measure.Indicator, measure.Title.Value, measure.Method?.Value,
            measure.Period?.Text.Value, measure.Period?.Start, measure.Period?.End,
            string.Join("\n", measure.Responsible.Select(unit => unit.Value)), measure.Output?.Value, measure.Outcome?.Value,
            measure.FollowUp?.Value, string.Join(' ', measure.Pages));

    static IEnumerable<object?[]> Claims(ReviewedRecord reviewed) =>
        from c in (reviewed.Record.Content?.Claims ?? []).Index()
        select Row(
            reviewed, c.Item.Target, c.Item.FiscalYear, c.Item.Score?.Value, c.Item.Threshold?.Value, c.Item.Level?.Value,
            Decided(reviewed, Field("claims", c.Index, "score")), Decided(reviewed, Field("claims", c.Index, "threshold")));

    static IEnumerable<object?[]> Warnings(ReviewedRecord reviewed) =>
        from pair in reviewed.Record.Warnings.Zip(reviewed.Warnings)
        let warning = pair.First
        select Row(
            reviewed, warning.Code, warning.Severity, warning.Message, warning.MessageThai, warning.Expected, warning.Actual,
            string.Join("; ", warning.Evidence.Select(evidence => $"{evidence.Field} = {evidence.Raw}")),
            pair.Second.State, pair.Second.Who, pair.Second.At, pair.Second.Reason);

    static IEnumerable<object?[]> Reviewed(ReviewedRecord reviewed) =>
        from f in reviewed.Fields
        select Row(reviewed, f.Field, f.Printed, Plain(f.Read), Plain(f.Reviewed), f.Act, f.Who, f.At, f.Slip, f.Warning, f.Reason, f.Entry, f.IsSamePrint ? "yes" : null);

    static IEnumerable<object?[]> Conflicts(ReviewedRecord reviewed) =>
        from c in reviewed.Conflicts
        select Row(reviewed, c.Entry, c.Kind, c.Who, c.Field, c.NowField, Plain(c.Was), Plain(c.Now), Plain(c.Reviewed), c.Message, c.MessageThai);
}
