using System.Security.Cryptography;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;

namespace ItaIngest.Reading;

/// <summary>What a file is: by its content, never by its name.</summary>
/// <param name="Type">Type.</param>
/// <param name="MediaType">The same for the record.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes.</param>
public sealed record FileTriage(FileType Type, string MediaType, string Sha256)
{
    /// <summary>A PDF may begin with other bytes (a mail header, a byte order mark); readers accept its mark in the first kilobyte.</summary>
    const int PdfHeaderWithin = 1024;

    /// <summary>How much of a file is looked at to tell text from binary.</summary>
    const int TextSample = 4096;

    /// <summary>Looks at a file's bytes.</summary>
    /// <exception cref="RejectedException"><c>file.empty</c>, <c>file.too-large</c>, <c>file.encrypted</c> or <c>file.unknown-type</c>.</exception>
    public static FileTriage Of(ReadOnlySpan<byte> bytes, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (bytes.Length == 0)
        {
            throw new RejectedException(Rejections.Empty());
        }

        if (bytes.Length > options.MaxBytes)
        {
            throw new RejectedException(Rejections.TooLarge(bytes.Length, options.MaxBytes));
        }

        var (type, mediaType) = TypeOf(bytes);
        return new FileTriage(type, mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    static (FileType Type, string MediaType) TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngMark))
        {
            return (FileType.Image, "image/png");
        }

        if (bytes.StartsWith(JpegMark))
        {
            return (FileType.Image, "image/jpeg");
        }

        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return (FileType.Image, "image/tiff");
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return (FileType.Docx, DocxReader.MediaType);
        }

        if (bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return (FileType.Pdf, "application/pdf");
        }

        throw new RejectedException(bytes.StartsWith(OleMark) ? OfOle(bytes) : OfUnknown(bytes));
    }

    static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    static ReadOnlySpan<byte> JpegMark => [0xFF, 0xD8, 0xFF];

    static ReadOnlySpan<byte> OleMark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>An OLE container is an old Office file, or a new one under a password: that has a stream 'EncryptedPackage' (UTF-16).</summary>
    static Rejection OfOle(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? Rejections.EncryptedOffice()
            : Rejections.UnknownType(
                "an Office file of the old kind (.doc, .xls); save it as .docx or PDF", "ไฟล์ Office รุ่นเก่า (.doc, .xls) ให้บันทึกเป็น .docx หรือ PDF");

    static Rejection OfUnknown(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, TextSample)];
        return sample.IndexOfAnyInRange((byte)0, (byte)8) < 0
            ? Rejections.UnknownType("plain text", "ข้อความธรรมดา")
            : Rejections.UnknownType("of no kind that is known here", "ชนิดที่โปรแกรมไม่รู้จัก");
    }
}
