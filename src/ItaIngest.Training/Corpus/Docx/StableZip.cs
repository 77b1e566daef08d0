using System.IO.Compression;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Writes a package anew with entries sorted and dated the same on every build.</summary>
static class StableZip
{
    /// <summary>Copies the package.</summary>
    public static void Copy(Stream package, string path, DateTime date)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var target = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        // Word looks for the content types first.
        foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
            copy.LastWriteTime = new DateTimeOffset(date, TimeSpan.Zero);
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
