using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Reading.Docx;
using ItaIngest.Tests.Reading.Pdf;

namespace ItaIngest.Tests.Reading.Triage;

/// <summary>The files of corpora/broken, made anew, and the code that each must be rejected with.</summary>
static class BrokenFiles
{
    static byte[] Pdf => new PdfBuilder().Page("BT /F 20 Tf 100 700 Td (Hello) Tj ET").Build();

    static byte[] Docx => new DocxBuilder { Body = DocxBuilder.P("ข้อความ") }.Build();

    /// <summary>Name, expected code, bytes.</summary>
    public static IEnumerable<(string Name, string Code, byte[] Bytes)> Make()
    {
        yield return ("empty.pdf", RejectionCodes.Empty, []);
        yield return ("text-named-pdf.pdf", RejectionCodes.UnknownType, Encoding.UTF8.GetBytes("รายงานผลการประเมิน ITA\nคะแนนรวม ๙๑.๐๓\n"));
        yield return ("truncated.pdf", RejectionCodes.Damaged, Pdf[..(Pdf.Length * 6 / 10)]);
        yield return ("garbage-inside.pdf", RejectionCodes.Damaged, Encoding.ASCII.GetBytes("%PDF-1.7\nno objects here\nstartxref\n12345\n%%EOF\n"));
        yield return ("password.pdf", RejectionCodes.Encrypted, PdfBuilder.Protected());
        yield return ("too-many-pages.pdf", RejectionCodes.PageLimit, PdfBuilder.Repeating(2001));
        yield return ("password.docx", RejectionCodes.Encrypted, CompoundFile("EncryptionInfo", "EncryptedPackage"));
        yield return ("old-word.doc", RejectionCodes.UnknownType, CompoundFile("WordDocument", "1Table"));
        yield return ("truncated.docx", RejectionCodes.Damaged, Docx[..(Docx.Length / 2)]);
        yield return ("bomb.docx", RejectionCodes.Bomb, WithPart(Docx, "word/document.xml", new byte[50 << 20]));
        yield return ("external-entity.docx", RejectionCodes.ExternalEntity, WithPart(
            Docx, "word/document.xml", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")));
        yield return ("30000x30000.png", RejectionCodes.PixelLimit, WhitePng(30_000, 30_000));
        yield return ("truncated.png", RejectionCodes.Damaged, WhitePng(100, 100)[..50]);
    }

    /// <summary>A whole PNG, black and white, all white: 900 million pixels pack into some 100 KB.</summary>
    static byte[] WhitePng(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1; // one bit a pixel, grey
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            row.AsSpan(1).Fill(0xFF);
            for (var y = 0; y < height; y++)
            {
                packed.Write(row);
            }
        }

        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }

    static byte[] WithPart(byte[] package, string part, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part, CompressionLevel.SmallestSize).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>An OLE compound file with empty streams of the given names: header, one sector of allocation table, one of directory.</summary>
    static byte[] CompoundFile(params string[] streams)
    {
        var file = new byte[512 * 3];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(file, 0);
        (int At, ushort Value)[] shorts = [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)];
        (int At, int Value)[] words = [(44, 1), (48, 1), (56, 4096), (60, -2), (68, -2), (76, 0), (512, -3), (516, -2)];
        Array.ForEach(shorts, s => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(s.At), s.Value));
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(520, 504).Fill(0xFF);
        Array.ForEach(words, w => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(w.At), w.Value));
        string[] names = ["Root Entry", .. streams];
        for (var i = 0; i < names.Length; i++)
        {
            var entry = file.AsSpan(1024 + (128 * i), 128);
            Encoding.Unicode.GetBytes(names[i]).CopyTo(entry);
            entry[64] = (byte)((names[i].Length + 1) * 2);
            entry[66] = (byte)(i == 0 ? 5 : 2);
            BinaryPrimitives.WriteInt32LittleEndian(entry[68..], -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[72..], i > 0 && i + 1 < names.Length ? i + 1 : -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[76..], i == 0 ? 1 : -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[116..], -2);
        }

        return file;
    }
}
