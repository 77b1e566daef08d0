using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;

namespace ItaIngest.Cli.Runs;

/// <summary>How outcomes are told.</summary>
static class RunWords
{
    public static string Status(Speech say, RecordSummary? record) => record?.Status switch
    {
        IngestStatus.Complete => say["สมบูรณ์", "complete"],
        IngestStatus.Partial => say["บางส่วน", "partial"],
        IngestStatus.Rejected => say["ปฏิเสธ", "rejected"],
        _ => say["ยังไม่ทำ", "not done"],
    };

    public static string Pages(Speech say, RecordSummary record) => record.Pages == 0
        ? "docx"
        : string.Create(CultureInfo.InvariantCulture, $"{record.Pages} {say["หน้า", record.Pages == 1 ? "page" : "pages"]}");

    /// <summary>One line for a log or a pipe.</summary>
    public static string Line(Speech say, BatchOutcome outcome)
    {
        var record = outcome.Record!;
        var name = $"{outcome.Item.Name}: {Status(say, record)}";
        if (record.Rejection is { } rejection)
        {
            return $"{name} [{rejection.Code}] {say[rejection.MessageThai, rejection.Message]}";
        }

        var time = outcome.IsReused
            ? say["ใช้ผลเดิม", "done before"]
            : string.Create(CultureInfo.InvariantCulture, $"{record.DurationMs / 1000m:0.0} {say["วินาที", "s"]}");
        return string.Create(
            CultureInfo.InvariantCulture, $"{name}, {Pages(say, record)}, {record.Warnings} {say["คำเตือน", "warnings"]}, {time}");
    }
}
