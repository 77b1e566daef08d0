using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Files;

/// <summary>What is told about a file whose bytes cannot be had.</summary>
static class Unreadable
{
    public static Rejection Of(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Rejection(
            RejectionCodes.Unreadable,
            "The file went away before it was read. Put it back and run again.",
            "ไฟล์หายไปก่อนที่จะอ่าน กรุณานำไฟล์กลับมาแล้วสั่งใหม่"),
        _ => new Rejection(
            RejectionCodes.Unreadable,
            $"The file cannot be read ({problem.Message}) Check its permissions and the disk, then run again.",
            "อ่านไฟล์ไม่ได้ กรุณาตรวจสอบสิทธิ์การเข้าถึงไฟล์และดิสก์ แล้วสั่งใหม่"),
    };
}
