using ItaIngest.Pipeline.Files;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>Lists what stands in the inbox: files to take, and what is left alone with the reason.</summary>
static class InboxListing
{
    // Endings of downloads and copies that are not finished, and of editors' own files.
    static readonly string[] TemporaryEndings = [".tmp", ".part", ".crdownload", ".partial", ".filepart", ".download", DurableFile.PartEnding];

    public static (List<FileInfo> Files, List<LeftAlone> LeftAlone) Read(string inbox)
    {
        var files = new List<FileInfo>();
        var leftAlone = new List<LeftAlone>();
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(inbox)]);
        var all = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos("*", all))
                {
                    Sort(entry, files, leftAlone, folders);
                }
            }
            catch (DirectoryNotFoundException)
            {
                // Moved away while it was listed; the next listing shows where things are.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // No permission, or a share in trouble: what is in it is found by a later listing, and the other folders are listed now.
                leftAlone.Add(new LeftAlone(folder.FullName, e.Message));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
        return (files, leftAlone);
    }

    static void Sort(FileSystemInfo entry, List<FileInfo> files, List<LeftAlone> leftAlone, Stack<DirectoryInfo> folders)
    {
        var kind = Posix.KindOf(entry.FullName);
        if (WhyLeftAlone(entry.Name, kind) is { } reason)
        {
            leftAlone.Add(new LeftAlone(entry.FullName, reason));
        }
        else if (kind == FileKind.Folder)
        {
            folders.Push(new DirectoryInfo(entry.FullName));
        }
        else
        {
            files.Add(new FileInfo(entry.FullName));
        }
    }

    internal static string? WhyLeftAlone(string name, FileKind kind) => kind switch
    {
        _ when name.StartsWith('.') => "hidden",
        _ when name.StartsWith("~$", StringComparison.Ordinal) => "an editor's lock file",
        _ when TemporaryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) => "temporary, not finished",
        FileKind.Link => "a symbolic link",
        FileKind.Device => "a device, pipe or socket",

        // A name that is not UTF-8 cannot be given back to the system as it was read.
        FileKind.None => "gone, or its name is not UTF-8: rename it",
        _ => null,
    };
}
