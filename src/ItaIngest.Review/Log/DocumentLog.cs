using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Review.Document;
using ItaIngest.Review.Speaking;
using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Log;

/// <summary>What happened to one document, in order: how it came, what the program did step by step, and what people did.</summary>
static class DocumentLog
{
    /// <summary>The kinds of entries, in order, with their names.</summary>
    public static IReadOnlyList<(string Kind, string Thai, string English)> Kinds { get; } =
    [
        ("arrival", "การรับเข้า", "arrival"), ("run", "การประมวลผล", "run"), ("reading", "การอ่าน", "reading"), ("tables", "ตารางและหัวคอลัมน์", "tables and headings"),
        ("warning", "คำเตือน", "warnings"), ("review", "การตรวจของคน", "people's acts"),
    ];

    public static IEnumerable<LogEntry> Of(DocumentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. Arrivals(view), .. Run(view.Record), .. Readings(view.Record), .. Tables(view.Record), .. Warnings(view.Record), .. Acts(view)];
    }

    static IEnumerable<LogEntry> Arrivals(DocumentView view) => view.Entry.Sightings.Select(sighting => new LogEntry(
        "arrival", sighting.At, null, "document.arrived", null, null,
        $"Came in as {sighting.Name}{(sighting.Tags.Count > 0 ? $" with the tags {string.Join(", ", sighting.Tags)}" : "")}.",
        $"เข้ามาในชื่อ {sighting.Name}{(sighting.Tags.Count > 0 ? $" ป้ายกำกับ {string.Join(", ", sighting.Tags)}" : "")}"));

    static IEnumerable<LogEntry> Run(IngestResult record)
    {
        var (run, source) = (record.Run, record.Source);
        var pages = run.PagesByOrigin;
        yield return new LogEntry(
            "run", run.StartedAt, null, "run.started", null, null,
            string.Create(CultureInfo.InvariantCulture, $"ItaIngest {run.Version} began: {source.MediaType}, {source.Bytes} bytes, SHA-256 {source.Sha256}."),
            string.Create(CultureInfo.InvariantCulture, $"ItaIngest {run.Version} เริ่มทำ: {source.MediaType} {source.Bytes} ไบต์ SHA-256 {source.Sha256}"));
        foreach (var model in run.Models)
        {
            yield return new LogEntry("run", null, null, "run.model", null, null, $"Used the model {model.Name}, SHA-256 {model.Sha256}.", $"ใช้โมเดล {model.Name} SHA-256 {model.Sha256}");
        }

        yield return new LogEntry(
            "run", run.StartedAt.AddMilliseconds(run.DurationMs), null, "run.ended", null, null,
            string.Create(CultureInfo.InvariantCulture, $"Ended after {run.DurationMs} ms as {record.Status.ToString().ToLowerInvariant()}: {pages.TextLayer} pages by their text layer, {pages.Ocr} by OCR{(pages.Docx > 0 ? ", a DOCX by its own structure" : "")}."),
            string.Create(CultureInfo.InvariantCulture, $"ทำเสร็จใน {run.DurationMs} มิลลิวินาที: อ่านจากชั้นข้อความ {pages.TextLayer} หน้า จาก OCR {pages.Ocr} หน้า{(pages.Docx > 0 ? " และ DOCX จากโครงสร้างของไฟล์" : "")}"));
        if (record.Rejection is { } rejection)
        {
            yield return new LogEntry("run", null, null, rejection.Code, "error", null, rejection.Message, rejection.MessageThai);
        }
    }

    static IEnumerable<LogEntry> Readings(IngestResult record) => record.Diagnostics.Select(diagnostic => new LogEntry(
        "reading", null, null, diagnostic.Code, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Page, diagnostic.Message, diagnostic.MessageThai ?? diagnostic.Message));

    static IEnumerable<LogEntry> Tables(IngestResult record)
    {
        foreach (var table in record.Content?.Tables ?? [])
        {
            var (where, whereThai) = table.Pages.Count == 0 ? ("", "") : ($" on page {string.Join(", ", table.Pages)}", $" หน้า {string.Join(", ", table.Pages)}");
            yield return new LogEntry(
                "tables", null, null, "table.found", null, table.Pages.Count > 0 ? table.Pages[0] : null,
                $"Table {table.Id}{where}{(table.Pages.Count > 1 ? " (joined over pages)" : "")}: {table.Rows.Count} rows, taken as {table.Kind.ToString().ToLowerInvariant()}. {Columns(table, "column", "found by", "confidence")}",
                $"ตาราง {table.Id}{whereThai}{(table.Pages.Count > 1 ? " (ต่อข้ามหน้า)" : "")}: {table.Rows.Count} แถว จัดเป็นตาราง{Thai(table.Kind)} {Columns(table, "คอลัมน์", "ทราบจาก", "ความมั่นใจ")}");
        }
    }

    static string Columns(TableRecord table, string column, string foundBy, string confidence) => string.Join("; ", (table.Roles ?? []).Select((role, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{column} {i + 1} = {role}{Found(table, i, foundBy, confidence)}")));

    static string Found(TableRecord table, int column, string foundBy, string confidence) => table.RoleEvidence is { } all && column < all.Count
        ? string.Create(CultureInfo.InvariantCulture, $" ({foundBy} {all[column].FoundBy.ToString().ToLowerInvariant()}{(all[column].Confidence is { } sure ? $", {confidence} {sure:0.00}" : "")})") : "";

    static string Thai(TableKind kind) => Terms.TableKindThai(kind);

    static IEnumerable<LogEntry> Warnings(IngestResult record) => record.Warnings.Select(warning => new LogEntry(
        "warning", null, null, warning.Code, warning.Severity.ToString().ToLowerInvariant(), warning.Evidence.Count > 0 ? warning.Evidence[0].Page : null,
        Join(warning.Message, warning.Proposal?.Explanation), Join(warning.MessageThai, warning.Proposal?.ExplanationThai)));

    static string Join(string message, string? explanation) => explanation is null ? message : $"{message} {explanation}";

    static IEnumerable<LogEntry> Acts(DocumentView view) => view.Acts.Select(act => new LogEntry(
        "review", Time(act), act.Decision.Who, $"review.{char.ToLowerInvariant(act.Decision.Act.ToString()[0])}{act.Decision.Act.ToString()[1..]}", null, act.FieldSpot()?.Page,
        Terms.Decision(Wording.English, act.Decision), Terms.Decision(Wording.Thai, act.Decision), act.Number, act.Hash));

    static DateTimeOffset? Time(ReviewEntry act) =>
        DateTimeOffset.TryParse(act.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
