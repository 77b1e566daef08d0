using System.IO.Compression;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>
/// Tells which files of a folder are documents for this program, by ending or by content. Whether a file can really be used is
/// found when it is read; this only keeps notes, pictures of other programs and the like out of a run.
/// </summary>
static class DocumentSniffer
{
    static readonly string[] Endings = [".pdf", ".docx", ".png", ".jpg", ".jpeg", ".tif", ".tiff"];

    public static bool LooksLikeDocument(string path)
    {
        if (Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
        {
            return true;
        }

        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[8];
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            return start.StartsWith("%PDF-"u8)
                || start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
                || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                || start.StartsWith("II*\0"u8)
                || start.StartsWith("MM\0*"u8)
                || (start.StartsWith("PK\x03\x04"u8) && IsWordPackage(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told when it is read, if it was given by name; in a folder it is no document that could be used.
            return false;
        }
    }

    static bool IsWordPackage(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
