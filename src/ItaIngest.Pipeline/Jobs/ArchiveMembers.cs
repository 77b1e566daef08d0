using System.Formats.Tar;
using System.IO.Compression;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>Opens archives by their names: .zip, .tar, .tar.gz, .tgz.</summary>
static class ArchiveMembers
{
    static readonly string[] Readable = [".zip", ".tar", ".tar.gz", ".tgz"];

    // Formats that no library of ours reads. They are told, not passed over: somebody's reports are in them.
    static readonly string[] Foreign = [".7z", ".rar", ".tar.bz2", ".tar.xz", ".tar.zst"];

    /// <summary>Whether a name says that it is an archive.</summary>
    public static bool IsArchiveName(string path) => EndsIn(path, Readable) || IsForeign(path);

    /// <summary>Whether it is an archive that cannot be opened here.</summary>
    public static bool IsForeign(string path) => EndsIn(path, Foreign);

    /// <summary>The members one after the other, folders left out. Throws <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/> for a damaged archive.</summary>
    public static IEnumerable<ArchiveMember> Of(string archive) => EndsIn(archive, [".zip"]) ? OfZip(archive) : OfTar(archive);

    static bool EndsIn(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    static IEnumerable<ArchiveMember> OfZip(string archive)
    {
        const int TypeMask = 0xF000;
        const int PlainFile = 0x8000;
        using var zip = new ZipArchive(File.OpenRead(archive), ZipArchiveMode.Read, leaveOpen: false, new ZipNameEncoding());
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.Length > 0 && entry.FullName[^1] is not ('/' or '\\')))
        {
            if (entry.IsEncrypted)
            {
                throw new InvalidDataException($"{entry.FullName} is encrypted.");
            }

            // Without a type it was packed on Windows, where all are plain files.
            var type = (entry.ExternalAttributes >> 16) & TypeMask;
            yield return new ArchiveMember(entry.FullName, type is 0 or PlainFile, entry.CompressedLength, entry.Open);
        }
    }

    static IEnumerable<ArchiveMember> OfTar(string archive)
    {
        using var file = File.OpenRead(archive);
        using var plain = EndsIn(archive, [".tar"]) ? null : new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(plain ?? (Stream)file);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
            {
                continue;
            }

            var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            yield return new ArchiveMember(entry.Name, isFile, null, () => entry.DataStream ?? Stream.Null);
        }
    }
}
