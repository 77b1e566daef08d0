using System.Globalization;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Docx;

/// <summary>Why a DOCX could not be used, with what to do, in both languages.</summary>
static class DocxRejections
{
    public static RejectedException Empty() => Of(
        RejectionCodes.Empty,
        "The file is empty. Copy it again from where it came from.",
        "ไฟล์ว่างเปล่า โปรดคัดลอกไฟล์จากต้นทางใหม่อีกครั้ง");

    public static RejectedException Encrypted() => Of(
        RejectionCodes.Encrypted,
        "The document is protected by a password. Open it in Word, remove the password (File, Info, Protect Document, Encrypt with Password) and save it again.",
        "เอกสารถูกป้องกันด้วยรหัสผ่าน โปรดเปิดด้วย Word แล้วลบรหัสผ่านออก (ไฟล์ > ข้อมูล > ป้องกันเอกสาร > เข้ารหัสลับด้วยรหัสผ่าน) จากนั้นบันทึกใหม่");

    public static RejectedException OldFormat() => Of(
        RejectionCodes.UnknownType,
        "This is a file of Word 97-2003 or of another old Office program. Open it and save it as a Word document (.docx).",
        "ไฟล์นี้เป็นรูปแบบ Word 97-2003 หรือโปรแกรม Office รุ่นเก่า โปรดเปิดไฟล์แล้วบันทึกเป็นเอกสาร Word (.docx)");

    public static RejectedException NotWord(Exception? inner = null) => Of(
        RejectionCodes.UnknownType,
        "The file is not a Word document, whatever its name says. Save the report as a Word document (.docx) or PDF.",
        "ไฟล์นี้ไม่ใช่เอกสาร Word แม้ชื่อไฟล์จะระบุไว้ โปรดบันทึกรายงานเป็นเอกสาร Word (.docx) หรือ PDF",
        inner);

    public static RejectedException Damaged(Exception? inner = null) => Of(
        RejectionCodes.Damaged,
        "The Word document is damaged or incomplete. Open it in Word, let Word repair it and save it again, or copy it again from where it came from.",
        "เอกสาร Word เสียหายหรือไม่สมบูรณ์ โปรดเปิดด้วย Word ให้ Word ซ่อมแซมแล้วบันทึกใหม่ หรือคัดลอกไฟล์จากต้นทางใหม่อีกครั้ง",
        inner);

    public static RejectedException TooLarge(long limit) => Of(
        RejectionCodes.TooLarge,
        $"The document is larger than {limit >> 20} MB. Compress its pictures in Word (Picture Format, Compress Pictures) or split it.",
        $"เอกสารมีขนาดเกิน {limit >> 20} MB โปรดบีบอัดรูปภาพใน Word (รูปแบบรูปภาพ > บีบอัดรูปภาพ) หรือแบ่งเอกสารเป็นหลายไฟล์");

    public static RejectedException Bomb() => Of(
        RejectionCodes.Bomb,
        "The document unpacks to far more than a report can hold, as files made to harm do. Do not open it; ask its sender for a new copy.",
        "เมื่อคลายการบีบอัดแล้วเอกสารมีขนาดใหญ่ผิดปกติในลักษณะของไฟล์ที่สร้างขึ้นเพื่อก่อความเสียหาย โปรดอย่าเปิดไฟล์ และขอสำเนาใหม่จากผู้ส่ง");

    public static RejectedException TooManyCells(int limit) => Of(
        RejectionCodes.TooComplex,
        string.Create(CultureInfo.InvariantCulture, $"The tables of the document have more than {limit} cells. Split the document, or raise the limit (--limit docx-cells=N)."),
        string.Create(CultureInfo.InvariantCulture, $"ตารางในเอกสารมีเกิน {limit} ช่อง โปรดแบ่งเอกสาร หรือเพิ่มขีดจำกัด (--limit docx-cells=N)"));

    public static RejectedException ExternalEntity() => Of(
        RejectionCodes.ExternalEntity,
        "The document contains XML declarations (DTD, entities) that Word never writes and that can read other files. Do not open it; ask its sender for a new copy.",
        "เอกสารมีการประกาศ XML (DTD หรือ entity) ซึ่ง Word ไม่เคยสร้าง และอาจใช้อ่านไฟล์อื่นได้ โปรดอย่าเปิดไฟล์ และขอสำเนาใหม่จากผู้ส่ง");

    static RejectedException Of(string code, string message, string thai, Exception? inner = null) => new(new Rejection(code, message, thai), inner);
}
