using ItaIngest.Model.Results;
using ItaIngest.Storage;

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
    public static string Status(this Wording say, DocumentEntry entry) => entry switch
    {
        { State: DocumentState.Queued } => say["รอทำ", "queued"],
        { State: DocumentState.Working } => say["กำลังทำ", "working"],
        { Status: IngestStatus.Complete } => say["ครบถ้วน", "complete"],
        { Status: IngestStatus.Partial } => say["ไม่สมบูรณ์", "partial"],
        _ => say["ใช้ไม่ได้", "rejected"],
    };

    /// <summary>How much a finding matters.</summary>
    public static string Severity(this Wording say, Severity severity) => severity switch
    {
        Model.Results.Severity.Error => say["ผิด", "error"],
        Model.Results.Severity.Warning => say["น่าสงสัย", "warning"],
        _ => say["ควรทราบ", "info"],
    };
}
