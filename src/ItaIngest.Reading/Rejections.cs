using System.Globalization;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading;

/// <summary>What is told about files that cannot be used: what is wrong and what to do, in English and Thai.</summary>
static class Rejections
{
    internal static Rejection Empty() => new(
        RejectionCodes.Empty,
        "The file is empty (0 bytes). Copy or export it again and drop the new file.",
        "ไฟล์ว่างเปล่า (0 ไบต์) กรุณาคัดลอกหรือส่งออกไฟล์ใหม่แล้ววางอีกครั้ง");

    internal static Rejection UnknownType(string looksLike, string looksLikeThai) => new(
        RejectionCodes.UnknownType,
        $"The content is {looksLike}, whatever the file's name says. Give a PDF, a DOCX, or a scan as PNG, JPEG or TIFF.",
        $"เนื้อหาเป็น{looksLikeThai} ไม่ว่าชื่อไฟล์จะเป็นอะไร กรุณาใช้ไฟล์ PDF, DOCX หรือภาพสแกน PNG, JPEG, TIFF");

    internal static Rejection TruncatedPdf() => new(
        RejectionCodes.Damaged,
        "The PDF is cut off: its end is missing, so pages would be lost without notice. Download or copy it again.",
        "ไฟล์ PDF ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป กรุณาดาวน์โหลดหรือคัดลอกใหม่");

    internal static Rejection DamagedPdf() => new(
        RejectionCodes.Damaged,
        "The PDF is damaged and cannot be opened. Export it again from its source, or open it in a PDF program and save a new copy.",
        "ไฟล์ PDF เสียหายและเปิดไม่ได้ กรุณาส่งออกใหม่จากต้นฉบับ หรือเปิดด้วยโปรแกรม PDF แล้วบันทึกเป็นไฟล์ใหม่");

    internal static Rejection EncryptedPdf() => new(
        RejectionCodes.Encrypted,
        "The PDF is protected by a password. Open it with the password, save a copy without protection, and drop that copy.",
        "ไฟล์ PDF มีรหัสผ่าน กรุณาเปิดด้วยรหัสผ่าน บันทึกสำเนาที่ไม่มีการป้องกัน แล้ววางสำเนานั้น");

    internal static Rejection EncryptedOffice() => new(
        RejectionCodes.Encrypted,
        "The Office document is protected by a password. Remove the password in Word (File, Info, Protect Document) and save it again.",
        "เอกสาร Office มีรหัสผ่าน กรุณายกเลิกรหัสผ่านใน Word (ไฟล์ > ข้อมูล > ป้องกันเอกสาร) แล้วบันทึกใหม่");

    internal static Rejection TooLarge(long bytes, long limit) => new(
        RejectionCodes.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file has {bytes} bytes; the limit is {limit}. Split it, or raise the limit."),
        string.Create(CultureInfo.InvariantCulture, $"ไฟล์มีขนาด {bytes} ไบต์ เกินขีดจำกัด {limit} ไบต์ กรุณาแบ่งไฟล์หรือเพิ่มขีดจำกัด"));

    internal static Rejection TooManyPages(int pages, int limit) => new(
        RejectionCodes.PageLimit,
        string.Create(CultureInfo.InvariantCulture, $"The file has {pages} pages; the limit is {limit}. Split it, or raise the limit."),
        string.Create(CultureInfo.InvariantCulture, $"ไฟล์มี {pages} หน้า เกินขีดจำกัด {limit} หน้า กรุณาแบ่งไฟล์หรือเพิ่มขีดจำกัด"));

    internal static Rejection TooManyPixels(long width, long height, long limit) => new(
        RejectionCodes.PixelLimit,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The image is {width} x {height} pixels; the limit is {limit} pixels a page. Scan or save it at 300 dpi."),
        string.Create(
            CultureInfo.InvariantCulture,
            $"ภาพมีขนาด {width} x {height} พิกเซล เกินขีดจำกัด {limit} พิกเซลต่อหน้า กรุณาสแกนหรือบันทึกใหม่ที่ 300 dpi"));

    internal static Rejection DamagedImage() => new(
        RejectionCodes.Damaged,
        "The image is damaged and cannot be read. Scan it again, or open it in an image program and save a new copy.",
        "ไฟล์ภาพเสียหายและอ่านไม่ได้ กรุณาสแกนใหม่ หรือเปิดด้วยโปรแกรมภาพแล้วบันทึกเป็นไฟล์ใหม่");

    internal static Rejection NoPageReadable(string why) => new(
        RejectionCodes.Unreadable,
        $"Not one page of the file could be read. {why}".TrimEnd(),
        "อ่านไม่ได้แม้แต่หน้าเดียว กรุณาเปิดไฟล์ด้วยโปรแกรม PDF แล้วบันทึกเป็นไฟล์ใหม่ หรือสแกนใหม่");

    internal static Rejection Crashed() => new(
        RejectionCodes.Crashed,
        "The reader process ended while it read the file, which is probably damaged or made to harm. Open it in its own program and save a new copy.",
        "โปรแกรมอ่านหยุดทำงานขณะอ่านไฟล์นี้ ไฟล์อาจเสียหายหรือถูกสร้างมาเพื่อโจมตี กรุณาเปิดด้วยโปรแกรมต้นทางแล้วบันทึกเป็นไฟล์ใหม่");

    internal static Rejection AnalysisCrashed() => new(
        RejectionCodes.Crashed,
        "The process that worked out what the document says ended. The file was read, so keep it, and report it together with the log.",
        "โปรแกรมหยุดทำงานขณะวิเคราะห์เนื้อหาของเอกสาร แม้จะอ่านไฟล์ได้แล้ว กรุณาเก็บไฟล์ไว้และแจ้งผู้พัฒนาพร้อมบันทึกการทำงาน");

    internal static Rejection AnalysisTimedOut(TimeSpan limit) => new(
        RejectionCodes.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"Working out what the document says took longer than {limit.TotalSeconds:0} seconds and was stopped. Split the file, or raise the limit (--limit seconds=N)."),
        string.Create(CultureInfo.InvariantCulture, $"การวิเคราะห์เนื้อหาของเอกสารใช้เวลาเกิน {limit.TotalSeconds:0} วินาที จึงหยุด กรุณาแบ่งไฟล์หรือเพิ่มเวลา (--limit seconds=N)"));

    internal static Rejection TimedOut(TimeSpan limit) => new(
        RejectionCodes.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"Reading took longer than {limit.TotalSeconds:0} seconds and was stopped. Split the file, or raise the limit (--limit seconds=N)."),
        string.Create(CultureInfo.InvariantCulture, $"ใช้เวลาอ่านเกิน {limit.TotalSeconds:0} วินาที จึงหยุดอ่าน กรุณาแบ่งไฟล์หรือเพิ่มเวลา"));

    internal static Rejection TooMuchMemory() => new(
        RejectionCodes.Memory,
        "Reading the file needs more memory than a reader may have. Split the file or save it with smaller pictures, or raise the limit (--limit memory=BYTES).",
        "การอ่านไฟล์นี้ใช้หน่วยความจำเกินที่กำหนด กรุณาแบ่งไฟล์หรือลดขนาดรูปภาพ หรือเพิ่มขีดจำกัด (--limit memory=ไบต์)");

    internal static Rejection Unreadable(string why) => new(
        RejectionCodes.Unreadable,
        $"The file cannot be read from its disk ({why}) Check its permissions and the disk, then run again.",
        "อ่านไฟล์จากดิสก์ไม่ได้ กรุณาตรวจสอบสิทธิ์การเข้าถึงไฟล์และดิสก์ แล้วสั่งใหม่");

    internal static Rejection Stopped(string why) => new(
        RejectionCodes.TimedOut,
        $"Reading the file was stopped: {why}. Open it in its own program and save a new copy.",
        "หยุดอ่านไฟล์นี้เพราะโปรแกรมอ่านไม่คืบหน้า กรุณาเปิดด้วยโปรแกรมต้นทางแล้วบันทึกเป็นไฟล์ใหม่");
}
