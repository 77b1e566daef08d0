using ItaIngest.Pipeline.Files;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Pipeline;

/// <summary>Where everything lives below the root.</summary>
public sealed record RootFolders
{
    const string ArchiveNote = "archive.path";

    /// <summary>The root itself, full path.</summary>
    public required string Root { get; init; }

    /// <summary>People drop files here.</summary>
    public required string Inbox { get; init; }

    /// <summary>Files that a worker has, each in a folder of its own.</summary>
    public required string Work { get; init; }

    /// <summary>The bytes of every document that became a record: <c>aa/sha256.ext</c>.</summary>
    public required string Archive { get; init; }

    /// <summary>Files that could not be used, each beside its reason.</summary>
    public required string Rejected { get; init; }

    /// <summary>One JSON file per document: <c>aa/sha256.json</c>.</summary>
    public string Records => Path.Combine(Root, "records");

    /// <summary>Pictures of pages that somebody looked at; made anew when they are gone.</summary>
    public string Pictures => Path.Combine(Root, "pictures");

    /// <summary>The documents as they were read: <c>aa/sha256.reading</c>.</summary>
    public string Readings => Path.Combine(Root, "readings");

    /// <summary>Reports of batches: <c>NAME.csv</c>, <c>NAME.json</c>.</summary>
    public string Batches => Path.Combine(Root, "batches");

    /// <summary>The embedded database.</summary>
    public string Database => Path.Combine(Root, "ita.db");

    /// <summary>Where records and the ledger are: the embedded database, unless a server is set.</summary>
    public StorePlace Store { get => field ?? StorePlace.InFile(Database); init; }

    /// <summary>
    /// The folders of a root; inbox, archive and rejected may lie elsewhere, on another file system too. An archive elsewhere is remembered by
    /// <see cref="RememberArchive"/>.
    /// </summary>
    public static RootFolders At(string root, string? inbox = null, string? archive = null, string? rejected = null)
    {
        var full = Path.GetFullPath(root);
        return new RootFolders
        {
            Root = full,
            Inbox = Path.GetFullPath(inbox ?? Path.Combine(full, "inbox")),
            Work = Path.Combine(full, "work"),
            Archive = Path.GetFullPath(archive ?? Remembered(full) ?? Path.Combine(full, "archive")),
            Rejected = Path.GetFullPath(rejected ?? Path.Combine(full, "rejected")),
        };
    }

    /// <summary>Two folders that overlap, or null. A file would be taken again and again, or vanish into itself.</summary>
    public (string One, string Other)? FindOverlap()
    {
        string[] folders = [Inbox, Work, Archive, Rejected, Records, Readings];
        for (var i = 0; i < folders.Length; i++)
        {
            for (var j = i + 1; j < folders.Length; j++)
            {
                if (Contains(folders[i], folders[j]) || Contains(folders[j], folders[i]))
                {
                    return (folders[i], folders[j]);
                }
            }
        }

        return Contains(Inbox, Root) ? (Inbox, Root) : null;
    }

    /// <summary>Makes the folders that are not there yet.</summary>
    public void Create()
    {
        foreach (var folder in (ReadOnlySpan<string>)[Root, Inbox, Work, Archive, Rejected, Records])
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Keeps in the root where the archive is, so that every later command finds the originals.</summary>
    public void RememberArchive()
    {
        var note = Path.Combine(Root, ArchiveNote);
        if (Archive != (Remembered(Root) ?? Path.Combine(Root, "archive")))
        {
            DurableFile.WriteText(note, Archive + "\n");
        }
    }

    static string? Remembered(string root)
    {
        var note = Path.Combine(root, ArchiveNote);
        return File.Exists(note) && File.ReadAllText(note).Trim() is { Length: > 0 } path ? path : null;
    }

    /// <summary>Where a document's record stands.</summary>
    public string RecordFile(string sha256) => Path.Combine(Records, sha256[..2], sha256 + ".json");

    /// <summary>Where a document's bytes stand.</summary>
    public string ArchiveFile(string sha256, string mediaType) => Path.Combine(Archive, sha256[..2], sha256 + EndingOf(mediaType));

    // By content, not by the name it came under: the archive opens in the right program even if the sender's name was wrong.
    static string EndingOf(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/tiff" => ".tif",
        _ => ".bin",
    };

    static bool Contains(string outer, string inner)
    {
        var (a, b) = (Resolved(outer), Resolved(inner));
        return a == b || b.StartsWith(a.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    // A link anywhere in the path would hide an overlap: every part that exists is resolved.
    static string Resolved(string path)
    {
        var resolved = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            resolved = Directory.Exists(resolved) && new DirectoryInfo(resolved).ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? target.FullName
                : resolved;
        }

        return resolved;
    }
}
