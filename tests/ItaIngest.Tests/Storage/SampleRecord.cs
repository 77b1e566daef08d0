using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Storage;

/// <summary>A small record with one of everything that the store and the exports look at.</summary>
static class SampleRecord
{
    public static IngestResult Of(string sha256, string name, IngestStatus status = IngestStatus.Complete) => new(
        IngestResult.SchemaName,
        new SourceInfo(name, sha256, "application/pdf", 1234, 3),
        new RunInfo("0.1.0", new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero), 42, new PagesByOrigin(3, 0, 0), [], "opts"),
        status,
        status == IngestStatus.Rejected ? new Rejection(RejectionCodes.Damaged, "Broken; send it again.", "ไฟล์เสีย โปรดส่งใหม่") : null,
        status == IngestStatus.Rejected ? null : Content(),
        status == IngestStatus.Rejected ? [] : [Warning()],
        [new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "Page 2 is blank.", null, 2)]);

    public static Sourced<T> Said<T>(T? value, string raw) =>
        Sourced.Of(value, raw, Place.On(1, new Box(1, 2, 3, 4)), 0.9, TextOrigin.TextLayer);

    static Warning Warning() => new(
        "score.total-mismatch", Severity.Error, "The total is wrong.", "คะแนนรวมไม่ตรง",
        [new Evidence("/content/assessments/0/overall", "๙๕.๕๖", 1, new Box(1, 2, 3, 4))], "85.56", "95.56");

    static ItaReport Content() => new()
    {
        Kind = ReportKind.Measures,
        Agency = new AgencyInfo { Name = Said("เทศบาลตำบลทดสอบ", "เทศบาลตำบลทดสอบ"), Province = Said("ลำปาง", "ลําปาง") },
        FiscalYear = Said<int?>(2568, "๒๕๖๘"),
        Assessments =
        [
            new Assessment
            {
                FiscalYear = 2568,
                Overall = Said<decimal?>(95.56m, "๙๕.๕๖"),
                Indicators = [new IndicatorScore { No = 1, Name = Said("การปฏิบัติหน้าที่", "การปฏิบัติหน้าที่"), Score = Said<decimal?>(98.50m, "๙๘.๕๐") }],
            },
        ],
        Comparisons = [new Comparison { Indicator = 1, FromYear = 2567, ToYear = 2568, Change = Said<decimal?>(-12.29m, "(12.29)") }],
        Measures = [new Measure { Title = Said("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"), Method = Said("- ประชุม\n- อบรม", "- ประชุม - อบรม") }],
    };
}
