using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Manifests;
using ItaIngest.Pipeline.Files;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>Turns given paths into documents: files as they are, folders and archives by what is in them.</summary>
public sealed class SourceFinder(string unpackFolder)
{
    readonly List<BatchItem> items = [];
    readonly List<string> leftOut = [];
    readonly List<(BatchItem, Rejection)> broken = [];
    readonly List<(string File, string Shown, string Below)> manifests = [];
    readonly HashSet<string> names = new(StringComparer.Ordinal);
    int archives;

    /// <summary>
    /// Finds the documents. A file that is named is always one, whatever it holds; in folders and archives only what looks like one
    /// counts, and the rest is listed. Throws <see cref="FileNotFoundException"/> for a path that is not there.
    /// </summary>
    public BatchSources Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(Path.GetFullPath(path));
            }
            else if (!File.Exists(path))
            {
                throw new FileNotFoundException(path, path);
            }
            else if (ArchiveMembers.IsArchiveName(path))
            {
                AddArchive(path, "", path, isRoot: true);
            }
            else
            {
                Add(path, Path.GetFileName(path), path);
            }
        }

        return new BatchSources(items, leftOut, broken) { Manifests = manifests };
    }

    void AddFolder(string folder)
    {
        // Links to folders are not followed: they may lead in circles. Links to files are what their owner meant.
        var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = true };
        var found = new List<string>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var current))
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(current, "*", options).Where(path => !IsHidden(path)))
            {
                switch (Posix.KindOf(path))
                {
                    case FileKind.Folder: folders.Push(path); break;
                    case FileKind.File: found.Add(path); break;
                    case FileKind.Link when File.Exists(path): found.Add(path); break;
                    default: break;
                }
            }
        }

        foreach (var path in found.Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            if (ArchiveMembers.IsArchiveName(path))
            {
                AddArchive(path, name + "/", path, isRoot: false);
            }
            else if (name == Manifest.FileName)
            {
                manifests.Add((path, path, ""));
            }
            else if (DocumentSniffer.LooksLikeDocument(path))
            {
                Add(path, name, path);
            }
            else
            {
                leftOut.Add(path);
            }
        }
    }

    void AddArchive(string path, string below, string origin, bool isRoot)
    {
        var target = Path.Combine(unpackFolder, (archives++).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var unpacker = new ArchiveUnpacker(target);
        try
        {
            unpacker.Unpack(path);
        }
        catch (RejectedException e)
        {
            var name = below.Length > 0 ? below.TrimEnd('/') : Path.GetFileName(path);
            broken.Add((new BatchItem(path, Unique(name), origin), e.Rejection));
            return;
        }

        foreach (var (member, file) in unpacker.Files)
        {
            if (isRoot && member == Manifest.FileName)
            {
                manifests.Add((file, $"{origin}!{member}", below));
            }
            else if (DocumentSniffer.LooksLikeDocument(file))
            {
                Add(file, below + member, $"{origin}!{member}");
            }
            else
            {
                leftOut.Add($"{origin}!{member}");
            }
        }

        leftOut.AddRange(unpacker.LeftOut.Select(member => $"{origin}!{member}"));
        broken.AddRange(unpacker.Broken.Select(inner => (new BatchItem(inner.File, Unique(below + inner.Member), $"{origin}!{inner.Member}"), inner.Rejection)));
    }

    void Add(string path, string name, string origin) => items.Add(new BatchItem(path, Unique(name), origin));

    // Two given folders may hold the same relative path; neither record may overwrite the other.
    string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !names.Add(unique); i++)
        {
            unique = Path.ChangeExtension(name, null) + $"~{i}" + Path.GetExtension(name);
        }

        return unique;
    }

    static bool IsHidden(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal));
}
