using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Storage.Review;

/// <summary>One scanned document as different readings of it may have it.</summary>
static class ReadingSample
{
    public const string Overall = "/content/assessments/0/overall";

    public const string Fourth = "/content/assessments/0/indicators/1/score";

    public static readonly string Sha = new('a', 64);

    public static Sourced<T> Said<T>(T? value, string raw, double top, int page = 4) =>
        Sourced.Of(value, raw, Place.On(page, new Box(430, top, 466, top + 17)), 0.6, TextOrigin.Ocr);

    public static Sourced<decimal?> Score(string raw, decimal? value, double top, int page = 4) => Said(value, raw, top, page);

    public static Assessment Year(int year, Sourced<decimal?> overall, params IReadOnlyList<IndicatorScore> indicators) =>
        new() { FiscalYear = year, Overall = overall, Indicators = indicators };

    public static IndicatorScore Indicator(int no, Sourced<decimal?> score) => new() { No = no, Name = Said("ตัวชี้วัด", "ตัวชี้วัด", score.Box!.Value.Top), Score = score };

    /// <summary>2564: overall misread as 95.56, indicators 3 and 4.</summary>
    public static Assessment Year2564() =>
        Year(2564, Score("๙๕.๕๖", 95.56m, 100), Indicator(3, Score("๘๐.๐๐", 80m, 140)), Indicator(4, Score("๙๗.๕๐", 97.5m, 160)));

    public static IngestResult Record(IReadOnlyList<Assessment> assessments, params IReadOnlyList<Warning> warnings) => new(
        IngestResult.SchemaName,
        new SourceInfo("a.pdf", Sha, "application/pdf", 10, 9),
        new RunInfo("0.1.0", DateTimeOffset.UnixEpoch, 1, new PagesByOrigin(0, 9, 0), [], "x"),
        IngestStatus.Complete, null, new ItaReport { Kind = ReportKind.Analysis, Assessments = assessments }, warnings, []);

    public static Warning TotalMismatch(params string[] fields) =>
        new("score.total-mismatch", Severity.Error, "wrong", "ผิด", [.. fields.Select(field => new Evidence(field, "x", 4))]);
}
