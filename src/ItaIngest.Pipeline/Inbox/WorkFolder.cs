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
            using (File.OpenRead(inboxFile))
            {
                // A file that cannot be read is left to whoever can put its rights in order.
            }

            DurableFile.Move(inboxFile, path);
            return new WorkItem(path, folder, name);
        }
        catch (FileNotFoundException)
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

    /// <summary>Files that an earlier run left behind, oldest first. Unfinished copies are dropped: their source is still in the inbox.</summary>
    public IReadOnlyList<WorkItem> Recover()
    {
        var files = Directory.EnumerateFiles(folders.Work, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Order(StringComparer.Ordinal).ToList();
        foreach (var part in files.Where(file => file.EndsWith(DurableFile.PartEnding, StringComparison.Ordinal)))
        {
            File.Delete(part);
        }

        foreach (var folder in Directory.EnumerateDirectories(folders.Work).ToList())
        {
            Clear(folder);
        }

        return [.. files.Where(File.Exists).Select(file => WorkItem.Of(folders.Work, file))];
    }

    /// <summary>Removes an item's folder when nothing is in it any more.</summary>
    public static void Clear(string folder)
    {
        // Never recursive over files: should one be there after all, it stays and is recovered at the next start.
        if (!Directory.Exists(folder) || Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
        {
            return;
        }

        Directory.Delete(folder, recursive: true);
    }
}
