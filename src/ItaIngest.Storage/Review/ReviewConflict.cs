namespace ItaIngest.Storage.Review;

/// <summary>A decision that does not fit the newest reading of its document. It stands; somebody should look.</summary>
/// <param name="Kind">How they disagree.</param>
/// <param name="Entry">Number of the decision in the review log.</param>
/// <param name="Who">Who decided.</param>
/// <param name="Field">JSON Pointer at the time of the decision.</param>
/// <param name="NowField">JSON Pointer of what is there now; null: nothing like it.</param>
/// <param name="Was">The value as read when it was decided about.</param>
/// <param name="Now">The value as read now.</param>
/// <param name="Reviewed">The value that was decided.</param>
public sealed record ReviewConflict(
    ReviewConflictKind Kind, long Entry, string Who, string Field, string? NowField, string? Was, string? Now, string? Reviewed)
{
    /// <summary>What is to be looked at, in English.</summary>
    public string Message => Kind switch
    {
        ReviewConflictKind.ReadDiffers => $"Entry {Entry} was decided when {Was ?? "nothing"} was read; now {Now ?? "nothing"} is read. {Reviewed ?? "As printed"} still holds: look at the page and decide again.",
        ReviewConflictKind.Renamed => $"Entry {Entry} was decided about {Field}; the same print is now {NowField}. The decision holds there: look whether it should.",
        ReviewConflictKind.Moved => $"Entry {Entry} was decided about {Field}, which is now read from another spot ({NowField}, read {Now ?? "nothing"}). The decision does not hold there: look and decide again.",
        ReviewConflictKind.Ambiguous => $"Entry {Entry} was decided about {Field}; several values now stand on its spot. The decision holds for none: decide again.",
        _ => $"Entry {Entry} was decided about {Field}, which the newest reading does not have{(NowField is null ? "" : $"; its spot is now {NowField}")}. The decision is kept and holds nowhere: look and decide again.",
    };

    /// <summary>The same in Thai.</summary>
    public string MessageThai => Kind switch
    {
        ReviewConflictKind.ReadDiffers => $"รายการที่ {Entry} ตัดสินเมื่ออ่านได้ {Was ?? "ไม่ออก"} แต่ครั้งใหม่อ่านได้ {Now ?? "ไม่ออก"} ยังใช้ค่า {Reviewed ?? "ตามที่พิมพ์"} กรุณาดูหน้าเอกสารแล้วตัดสินอีกครั้ง",
        ReviewConflictKind.Renamed => $"รายการที่ {Entry} ตัดสินเรื่อง {Field} แต่ข้อความเดียวกันนี้ตอนนี้เป็น {NowField} ยังใช้ผลตัดสินที่นั่น กรุณาตรวจว่าถูกต้องหรือไม่",
        ReviewConflictKind.Moved => $"รายการที่ {Entry} ตัดสินเรื่อง {Field} แต่ตอนนี้อ่านจากตำแหน่งอื่นของเอกสาร ({NowField} อ่านได้ {Now ?? "ไม่ออก"}) จึงไม่ใช้ผลตัดสินที่นั่น กรุณาดูแล้วตัดสินอีกครั้ง",
        ReviewConflictKind.Ambiguous => $"รายการที่ {Entry} ตัดสินเรื่อง {Field} แต่ตอนนี้มีหลายค่าที่ตำแหน่งเดียวกัน จึงไม่ใช้กับค่าใด กรุณาตัดสินอีกครั้ง",
        _ => $"รายการที่ {Entry} ตัดสินเรื่อง {Field} ซึ่งผลอ่านล่าสุดไม่มี{(NowField is null ? "" : $" ตำแหน่งนั้นตอนนี้คือ {NowField}")} ผลตัดสินยังเก็บไว้แต่ไม่ได้ใช้ที่ใด กรุณาดูแล้วตัดสินอีกครั้ง",
    };
}
