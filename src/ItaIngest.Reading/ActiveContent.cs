using System.IO.Compression;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Reading;

/// <summary>Finds and tells what a file would do in its own program. Nothing of it is ever run, opened or fetched here.</summary>
static class ActiveContent
{
    /// <summary>How much of one packed stream of objects is looked through.</summary>
    const int MaxStream = 4 << 20;

    /// <summary>How many streams of objects are looked through; a report of a hundred pages has some twenty.</summary>
    const int MaxStreams = 500;

    /// <summary>The finding about a PDF; null: it has nothing of the kind.</summary>
    internal static Diagnostic? Of(PdfDocument document, byte[] bytes)
    {
        var parts = new HashSet<ActivePart>();
        lock (PdfiumLibrary.Gate)
        {
            AddWhere(parts, ActivePart.JavaScript, Pdfium.FPDFDoc_GetJavaScriptActionCount(document.Handle) > 0);
            AddWhere(parts, ActivePart.EmbeddedFiles, Pdfium.FPDFDoc_GetAttachmentCount(document.Handle) > 0);
            AddWhere(parts, ActivePart.XfaForm, Pdfium.FPDF_GetFormType(document.Handle) is Pdfium.XfaFull or Pdfium.XfaForeground);
        }

        Look(bytes, parts);
        LookIntoObjectStreams(bytes, parts);
        return Told(parts);
    }

    /// <summary>The finding; null where there are no parts.</summary>
    internal static Diagnostic? Told(IReadOnlyCollection<ActivePart> parts) => parts.Count == 0 ? null : new Diagnostic(
        DiagnosticCodes.ActiveContent,
        Severity.Warning,
        $"The file carries {string.Join(", ", parts.Order().Select(p => Name(p).English))}. None of it was run, opened or followed, and what only it would show is not in the record. Reports need nothing of the kind: ask the sender why.",
        $"ไฟล์มี{string.Join(" ", parts.Order().Select(p => Name(p).Thai))} โปรแกรมไม่ได้เรียกใช้ เปิด หรือติดตามสิ่งเหล่านี้ รายงานไม่จำเป็นต้องมี กรุณาสอบถามผู้ส่ง");

    static (string English, string Thai) Name(ActivePart part) => part switch
    {
        ActivePart.JavaScript => ("JavaScript", "สคริปต์ JavaScript"),
        ActivePart.Launch => ("an action that starts programs", "คำสั่งเปิดโปรแกรมอื่น"),
        ActivePart.XfaForm => ("an XFA form", "แบบฟอร์ม XFA"),
        ActivePart.EmbeddedFiles => ("embedded files or objects", "ไฟล์หรือวัตถุฝังใน"),
        ActivePart.Macros => ("macros", "มาโคร"),
        _ => ("references to outside files", "การอ้างอิงไฟล์ภายนอก"),
    };

    static void Look(ReadOnlySpan<byte> text, HashSet<ActivePart> parts)
    {
        AddWhere(parts, ActivePart.JavaScript, text.IndexOf("/JavaScript"u8) >= 0);
        AddWhere(parts, ActivePart.Launch, text.IndexOf("/Launch"u8) >= 0);
        AddWhere(parts, ActivePart.EmbeddedFiles, text.IndexOf("/EmbeddedFile"u8) >= 0 || text.IndexOf("/RichMedia"u8) >= 0);
        AddWhere(parts, ActivePart.XfaForm, text.IndexOf("/XFA"u8) >= 0);
    }

    static void LookIntoObjectStreams(byte[] bytes, HashSet<ActivePart> parts)
    {
        var room = new Lazy<byte[]>(() => new byte[MaxStream]);
        var from = 0;
        for (var streams = 0; streams < MaxStreams; streams++)
        {
            var at = bytes.AsSpan(from).IndexOf("/ObjStm"u8);
            var start = at < 0 ? -1 : bytes.AsSpan(from + at).IndexOf("stream"u8);
            if (start < 0)
            {
                return;
            }

            from += at + start + "stream".Length;
            Look(Unpacked(bytes, from, room.Value), parts);
        }
    }

    /// <summary>What unpacks behind the word 'stream', whose line may end in two ways.</summary>
    static ReadOnlySpan<byte> Unpacked(byte[] bytes, int from, byte[] room)
    {
        from = Math.Min(bytes.Length, from + (bytes.AsSpan(from).StartsWith("\r\n"u8) ? 2 : 1));
        var count = 0;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes, from, bytes.Length - from), CompressionMode.Decompress);
            for (int read; count < room.Length && (read = stream.Read(room, count, room.Length - count)) > 0;)
            {
                count += read;
            }
        }
        catch (InvalidDataException)
        {
            // another filter, or damage: what came out so far is looked at
        }

        return room.AsSpan(0, count);
    }

    static void AddWhere(HashSet<ActivePart> parts, ActivePart part, bool holds)
    {
        if (holds)
        {
            parts.Add(part);
        }
    }
}
