using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Files that are not what they are called, or two things at once, and other kinds.</summary>
static class HostileOthers
{
    public static IEnumerable<HostileFile> All()
    {
        var pdf = SmallPdf.With();
        var docx = SmallDocx.With();
        var png = SmallImages.Png();
        yield return new("a-docx-called.pdf", docx);
        yield return new("a-pdf-called.docx", pdf);
        yield return new("a-png-called.pdf", png);
        yield return new("a-pdf-called.png", pdf);
        yield return new("a-tiff-called.jpg", SmallImages.Tiff());
        yield return new("pdf-and-zip.pdf", [.. pdf, .. docx]);
        yield return new("zip-and-pdf.docx", [.. docx, .. pdf]);
        yield return new("png-and-zip.png", [.. png, .. docx]);
        yield return new("pdf-in-a-mail.pdf", [.. "From: a@example.invalid\r\nContent-Type: application/pdf\r\n\r\n"u8, .. pdf]);
        yield return new("html-called.pdf", "<html><script>alert(1)</script></html>"u8.ToArray());
        yield return new("script-called.pdf", "#!/bin/sh\nrm -rf /\n"u8.ToArray());
        yield return new("program-called.pdf", [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[200]]);
        yield return new("windows-program-called.docx", [(byte)'M', (byte)'Z', .. new byte[200]]);
        yield return new("rtf-called.docx", "{\\rtf1 hello}"u8.ToArray());
        yield return new("postscript-called.pdf", "%!PS-Adobe-3.0\nshowpage\n"u8.ToArray());
        yield return new("gif-called.png", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0]);
        yield return new("bmp-called.png", [.. "BM"u8, .. new byte[60]]);
        yield return new("webp-called.jpg", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8]);
        yield return new("rar-called.docx", [.. "Rar!"u8, 0x1A, 7, 0]);
        yield return new("gzip-called.pdf", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]);
        yield return new("byte-order-mark-only.pdf", [0xEF, 0xBB, 0xBF]);
        yield return new("one-byte.pdf", [0]);
        yield return new("zeros-100000.pdf", new byte[100_000]);
        yield return new("utf16-text.pdf", Encoding.Unicode.GetBytes("รายงานผลการประเมิน"));
        yield return new("json-called.pdf", "{\"schema\":\"ita-report/1\"}"u8.ToArray());
        yield return new("ole-cut.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        yield return new("ole-zeros.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        yield return new("-rf.pdf", pdf);
        yield return new("ชื่อ ไทย\nสองบรรทัด.pdf", [.. pdf, .. "% 1"u8]);
        yield return new("'; DROP TABLE document; --.pdf", [.. pdf, .. "% 2"u8]);
        yield return new("$(touch evil) `id`.pdf", [.. pdf, .. "% 3"u8]);
        yield return new("<script>alert(1)<&script>.pdf", [.. pdf, .. "% 4"u8]);
        yield return new("con.pdf", [.. pdf, .. "% 5"u8]);
        yield return new("..pdf", [.. pdf, .. "% 6"u8]);
        yield return new("\u202Efdp.exe", [.. pdf, .. "% 7"u8]);
        yield return new(new string('ก', 83) + ".pdf", [.. pdf, .. "% 8"u8]);
        yield return new("%00%2e%2e%2f.pdf", [.. pdf, .. "% 9"u8]);
    }
}
