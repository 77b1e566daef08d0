using System.Diagnostics;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Schema;

/// <summary>What the serializer writes fits the published schema, and what does not fit is refused.</summary>
public sealed class RecordSchemaTest
{
    static readonly Place Spot = Place.On(2, new Box(1, 2, 3, 4));

    [Fact]
    public void A_full_record_is_valid_and_comes_back_the_same()
    {
        var json = ItaJson.Write(FullRecord());
        Assert.Equal("", Faults(json));
        Assert.Equal(json, ItaJson.Write(ItaJson.Read(json)));
    }

    [Fact]
    public void An_export_with_decisions_is_valid()
    {
        var entry = new ReviewEntry(
            1, new string('a', 64), "2026-11-27T00:00:00Z",
            new ReviewDecision("สมศรี", ReviewAct.Correct, "/content/assessments/0/overall", "98.5", "97", "reader", "score.total-mismatch"), "", "");
        var gone = entry with { Number = 2, Decision = entry.Decision with { Field = "/content/assessments/9/overall" } };
        using var export = new MemoryStream();
        JsonExport.WriteLines([ReviewOverlay.Lay(FullRecord(), [entry, gone])], export);
        var json = System.Text.Encoding.UTF8.GetString(export.ToArray());
        Assert.Contains("\"reviewed\":97,", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"gone\"", json, StringComparison.Ordinal);
        Assert.Equal("", Faults(json));
        Assert.NotEqual("", Faults(json.Replace("\"reviewed\":97,", "\"reviewed\":\"x\",", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rejected_record_is_valid()
    {
        var rejected = FullRecord() with
        {
            Status = IngestStatus.Rejected, Content = null, Rejection = new Rejection(RejectionCodes.Empty, "It is empty.", "ไฟล์ว่าง"),
        };
        Assert.Equal("", Faults(ItaJson.Write(rejected)));
    }

    [Fact]
    public void A_value_without_a_place_or_a_complete_record_without_content_is_refused()
    {
        var json = ItaJson.Write(FullRecord());
        Assert.NotEqual("", Faults(json.Replace("\"page\": 2,\n          \"box\"", "\"box\"", StringComparison.Ordinal)));
        Assert.NotEqual("", Faults(ItaJson.Write(FullRecord() with { Content = null })));
    }

    [Fact]
    public void Numbers_are_written_as_decimals_without_trailing_zeros_and_Thai_as_it_is()
    {
        var json = ItaJson.Write(FullRecord());
        Assert.Contains("\"value\": 98.5,", json, StringComparison.Ordinal);
        Assert.Contains("\"raw\": \"๙๘.๕๐\"", json, StringComparison.Ordinal);
        Assert.Contains("\"value\": null,", json, StringComparison.Ordinal);
    }

    static IngestResult FullRecord()
    {
        var name = Sourced.Of("การปฏิบัติหน้าที่", "การปฏิบัติหน้าที่", Spot, 0.987, TextOrigin.Ocr);
        var score = Sourced.Of<decimal?>(98.50m, "๙๘.๕๐", Spot, 0.9, TextOrigin.Ocr);
        var unreadable = Sourced.Of<decimal?>(null, "๙?", Spot, 0.1, TextOrigin.Ocr);
        var report = new ItaReport
        {
            Kind = ReportKind.Results,
            Agency = new AgencyInfo { Name = Sourced.Of("เทศบาลเมือง", "เทศบาลเมือง", Place.At("body/p[1]"), 1, TextOrigin.Docx) },
            Assessments =
            [
                new Assessment
                {
                    FiscalYear = 2565, Overall = score,
                    Indicators = [new() { No = 1, Name = name, Score = score }, new() { No = 2, Name = name, Score = unreadable }],
                },
            ],
            Measures = [new Measure { Title = name, Period = new MeasurePeriod { Text = name, Start = new(2024, 10, 1) }, Pages = [2] }],
            Tables = [new TableRecord { Id = "t1", Pages = [2], Kind = TableKind.Indicators, Roles = ["score"], RoleEvidence = [new() { FoundBy = RoleSource.Model, Confidence = 0.97 }], Header = [["ก"]], Rows = [["ข"]] }],
            Text = [new PageText(1, ["ข้อความ"])],
        };
        var warning = new Warning(
            "score.total-mismatch", Severity.Error, "wrong", "ผิด", [new Evidence("/content/assessments/0/overall", "๙๘.๕๐", 2, Spot.Box)],
            "97", "98.5", new Proposal([new ProposedChange("/content/assessments/0/overall", 98.5m, 97m, false, [97.5m], [1m], Slip.Reader)], false, "why", "เพราะ"));
        return new IngestResult(
            IngestResult.SchemaName,
            new SourceInfo("a/b.pdf", new string('a', 64), "application/pdf", 10, 2),
            new RunInfo("0.1.0", DateTimeOffset.UnixEpoch, 5, new PagesByOrigin(0, 2, 0), [new ModelUse("ita_tha", new string('b', 64))], "x"),
            IngestStatus.Complete, null, report, [warning], [new Diagnostic("text.repaired", Severity.Info, "m", "ม", 1)]);
    }

    /// <summary>The faults that the schema's validator names; empty when the record is valid.</summary>
    static string Faults(string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            var start = new ProcessStartInfo("node", [Repository.At("native", "validate.mjs"), Repository.At("docs", "schema", "ita-report-1.schema.json"), file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var node = Process.Start(start)!;
            var said = node.StandardOutput.ReadToEnd() + node.StandardError.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0 ? "" : said;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
