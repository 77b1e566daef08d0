using ItaIngest.Pipeline.Files;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Readings;

/// <summary>
/// The documents as they were read, one file each: <c>readings/aa/SHA256.reading</c>. Losing one costs its reading, nothing else: a file
/// that is missing, damaged or of another form is told in the log and made again by whoever has the document's bytes. Thread safe.
/// </summary>
public sealed class StoredReadings(string folder, ILogger<StoredReadings> log)
{
    /// <summary>Where a document's reading stands.</summary>
    public string FileOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return Path.Combine(folder, sha256[..2], sha256 + ".reading");
    }

    /// <summary>Keeps a reading in place of the document's last one: whole or not at all, also through a power cut.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Keep(string sha256, StoredReading reading) => DurableFile.WriteBytes(FileOf(sha256), ReadingFile.Write(sha256, reading));

    /// <summary>The reading of a document, whatever it was read by; null when there is none that can be used.</summary>
    public StoredReading? Find(string sha256) => Use(sha256, bytes => ReadingFile.Read(sha256, bytes));

    /// <summary>What the stored reading of a document was read by, its checksum verified; null when there is none that can be used.</summary>
    public ReadingKey? FindKey(string sha256) => Use(sha256, bytes => ReadingFile.ReadKey(sha256, bytes));

    T? Use<T>(string sha256, Func<byte[], T> use)
        where T : class
    {
        var path = FileOf(sha256);
        try
        {
            return File.Exists(path) ? use(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Log.ReadingUnusable(log, path, e.Message);
            return null;
        }
    }
}
