using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Speaking;

/// <summary>Words of the record's own terms, for people.</summary>
public static class Terms
{
    /// <summary>What a document is about.</summary>
    public static string Kind(this Wording say, string? kind) => kind switch
    {
        "measures" => say["มาตรการ", "measures"],
        "results" => say["ผลการประเมิน", "results"],
        "analysis" => say["วิเคราะห์ผล", "analysis"],
        "announcement" => say["ประกาศผล", "announcement"],
        "mixed" => say["หลายอย่าง", "mixed"],
        null => "–",
        _ => say["อื่น ๆ", "other"],
    };

    /// <summary>Where a document stands.</summary>
    public static string Status(this Wording say, DocumentEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return say.Status(entry.State, entry.Status);
    }

    /// <summary>Where a document stands: in the ledger until it is done, then its record.</summary>
    public static string Status(this Wording say, DocumentState state, IngestStatus? status) => (state, status) switch
    {
        (DocumentState.Queued, _) => say["รอทำ", "queued"],
        (DocumentState.Working, _) => say["กำลังทำ", "working"],
        (_, { } known) => say.Status(known),
        _ => say["ใช้ไม่ได้", "rejected"],
    };

    /// <summary>How far a record came.</summary>
    public static string Status(this Wording say, IngestStatus status) => status switch
    {
        IngestStatus.Complete => say["ครบถ้วน", "complete"],
        IngestStatus.Partial => say["ไม่สมบูรณ์", "partial"],
        _ => say["ใช้ไม่ได้", "rejected"],
    };

    /// <summary>How far a review came.</summary>
    public static string Review(this Wording say, ReviewState state) => state switch
    {
        ReviewState.Clear => say["ไม่มีเรื่องต้องตัดสิน", "nothing to decide"],
        ReviewState.Open => say["รอตรวจ", "to be reviewed"],
        ReviewState.Begun => say["ตรวจบางส่วน", "begun"],
        ReviewState.Settled => say["ตรวจแล้ว", "settled"],
        _ => "–",
    };

    /// <summary>How many warnings of which severity, and how many wait.</summary>
    public static string Findings(this Wording say, QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string[] parts =
        [
            entry.Errors > 0 ? $"{say.Severity(Model.Results.Severity.Error)} {say.Number(entry.Errors)}" : "",
            entry.Warnings > 0 ? $"{say.Severity(Model.Results.Severity.Warning)} {say.Number(entry.Warnings)}" : "",
            entry.Infos > 0 ? $"{say.Severity(Model.Results.Severity.Info)} {say.Number(entry.Infos)}" : "",
            entry.OpenErrors + entry.OpenWarnings is > 0 and var open ? $"({say["รอตัดสิน", "open"]} {say.Number(open)})" : "",
        ];
        var told = string.Join(' ', parts.Where(part => part.Length > 0));
        return told.Length > 0 ? told : "–";
    }

    /// <summary>How much a finding matters.</summary>
    public static string Severity(this Wording say, Severity severity) => severity switch
    {
        Model.Results.Severity.Error => say["ผิด", "error"],
        Model.Results.Severity.Warning => say["น่าสงสัย", "warning"],
        _ => say["ควรทราบ", "info"],
    };

    /// <summary>What an auditor did.</summary>
    public static string Act(this Wording say, ReviewAct act) => act switch
    {
        ReviewAct.AcceptProposal => say["รับข้อเสนอ", "accepted the proposal"],
        ReviewAct.Correct => say["แก้ค่า", "corrected"],
        ReviewAct.AsPrinted => say["ยืนยันว่าพิมพ์อย่างนั้น เอกสารผิดเอง", "as printed, the document is wrong"],
        ReviewAct.Dismiss => say["ยกเลิกคำเตือน", "dismissed the warning"],
        _ => say["เลิกทำ", "undid"],
    };

    /// <summary>What became of a warning.</summary>
    public static string State(this Wording say, WarningState state) => state switch
    {
        WarningState.Open => say["รอตัดสิน", "open"],
        WarningState.Accepted => say["รับข้อเสนอแล้ว", "proposal accepted"],
        WarningState.Corrected => say["แก้ค่าแล้ว", "value corrected"],
        WarningState.AsPrinted => say["เอกสารผิดเอง", "as printed"],
        _ => say["ยกเลิกแล้ว", "dismissed"],
    };

    /// <summary>Whose slip it was.</summary>
    public static string Slip(this Wording say, string? slip) => slip switch
    {
        "reader" => say["โปรแกรมอ่านผิด", "misread by the program"],
        "author" => say["ต้นฉบับพิมพ์ผิด", "mistyped in the document"],
        null or "" => "",
        _ => say["บอกไม่ได้ว่าใครผิด", "cannot be told whose slip"],
    };

    /// <summary>An entry of the review log in one sentence.</summary>
    public static string Entry(this Wording say, ReviewEntry entry)
    {
        var at = DateTimeOffset.TryParse(entry.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? say.Time(time) : entry.At;
        return $"{at} {entry.Decision.Who}: {say.Decision(entry.Decision)}";
    }

    /// <summary>What was decided, in one sentence.</summary>
    public static string Decision(this Wording say, ReviewDecision decision)
    {
        string[] parts =
        [
            say.Act(decision.Act),
            decision.Undoes is { } undone ? say["รายการที่ ", "entry "] + say.Number(undone) : "",
            decision.Field is { } field ? say.FieldName(field) : "",
            decision.To is { } to ? say.Digits($"{decision.From ?? "–"} → {to}") : "",
            decision.Warning is { } warning ? $"({warning})" : "",
            say.Slip(decision.Slip),
            decision.Reason is { Length: > 0 } reason ? $"“{reason}”" : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>What a claim is about.</summary>
    public static string Target(this Wording say, string target)
    {
        var parts = target.Split(':');
        var number = parts.Length > 1 ? say.Digits(parts[1]) : "";
        return parts[0] switch
        {
            "indicator" => say["ตัวชี้วัดที่ ", "indicator "] + number,
            "item" => say["ข้อ O", "item O"] + number,
            "question" => say["ข้อคำถาม ", "question "] + number,
            "instrument" => say["เครื่องมือ ", "instrument "] + number,
            _ => say["คะแนนรวม", "overall"],
        };
    }

    /// <summary>What a table is about.</summary>
    public static string TableKind(this Wording say, TableKind kind) => say[TableKindThai(kind), kind.ToString().ToLowerInvariant()];

    /// <summary>The same in Thai.</summary>
    public static string TableKindThai(TableKind kind) => kind switch
    {
        Model.Records.TableKind.Indicators => "ตัวชี้วัด",
        Model.Records.TableKind.Comparison => "เปรียบเทียบ",
        Model.Records.TableKind.Weights => "น้ำหนัก",
        Model.Records.TableKind.Levels => "ระดับ",
        Model.Records.TableKind.Items => "ข้อ OIT",
        Model.Records.TableKind.Survey => "แบบสำรวจ",
        Model.Records.TableKind.Measures => "มาตรการ",
        Model.Records.TableKind.People => "บุคคล",
        Model.Records.TableKind.Instruments => "เครื่องมือ",
        _ => "อื่น ๆ",
    };
}
