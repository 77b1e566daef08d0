using System.Globalization;
using ItaIngest.Pipeline.Files;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>Takes files out of the inbox into the work folder, and finds them again after a kill.</summary>
sealed class WorkFolder(RootFolders folders, TimeProvider clock)
{
    /// <summary>
    /// Moves a settled file out of the inbox. Null: it is gone. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> when it cannot be opened or moved; it then stays where it is.
    /// </summary>
    public WorkItem? Take(string inboxFile)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Guid.NewGuid():N}");
        var folder = Path.Combine(folders.Work, token);
        var name = Path.GetRelativePath(folders.Inbox, inboxFile);
        var path = Path.Combine(folder, name);
        try
        {
            using (Posix.OpenRegular(inboxFile))
            {
                // A file that cannot be read is left to whoever can put its rights in order.
            }

            DurableFile.Move(inboxFile, path);
            if (Posix.KindOf(path) == FileKind.File)
            {
                return new WorkItem(path, folder, name);
            }

            // Somebody put a link or a pipe in its place. Here nobody can any more.
            File.Move(path, inboxFile);
            throw new IOException("Something that is no file was put in its place.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Clear(folder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Clear(folder);
            throw;
        }
    }

    /// <summary>
    /// Files that an earlier run left behind, oldest first. Unfinished copies are dropped: their source is still in the inbox. Only for the
    /// one who takes files out of the inbox, before it begins.
    /// </summary>
    public IReadOnlyList<WorkItem> Recover()
    {
        foreach (var part in Files().Where(IsPart))
        {
            File.Delete(part);
        }

        foreach (var folder in Directory.EnumerateDirectories(folders.Work).ToList())
        {
            Clear(folder);
        }

        return List();
    }

    /// <summary>The files that are here now, oldest first; workers may take them away meanwhile.</summary>
    public IReadOnlyList<WorkItem> List() => [.. Files().Where(file => !IsPart(file) && Posix.KindOf(file) == FileKind.File).Order(StringComparer.Ordinal).Select(file => WorkItem.Of(folders.Work, file))];

    /// <summary>Removes an item's folder when nothing is in it any more.</summary>
    public static void Clear(string folder)
    {
        // Never recursive over files: should one be there after all, it stays and is recovered at the next start.
        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Another worker with the same file was quicker.
        }
    }

    static bool IsPart(string file) => file.EndsWith(DurableFile.PartEnding, StringComparison.Ordinal);

    // Folder by folder: one that goes while it is read ends nothing but itself.
    List<string> Files()
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var files = Directory.EnumerateFiles(folders.Work, "*", new EnumerationOptions { AttributesToSkip = 0 }).ToList();
        foreach (var folder in Directory.EnumerateDirectories(folders.Work).ToList())
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(folder, "*", all));
            }
            catch (DirectoryNotFoundException)
            {
                // Done, and gone.
            }
        }

        return files;
    }
}
