using System.Text;

namespace ItaIngest.Pipeline.Files;

/// <summary>Moves and writes that a kill or power cut cannot leave half done under the final name.</summary>
static class DurableFile
{
    /// <summary>Ending of a copy that is not finished; whoever finds one after a kill may delete it, its source is still there.</summary>
    public const string PartEnding = ".ita-part";

    /// <summary>
    /// Moves a file, replacing what is there. Across file systems: copy, fsync, rename, delete, so that at least one whole copy
    /// exists at every moment. Throws <see cref="IOException"/> when it cannot be done; the source is then untouched.
    /// </summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new name.</param>
    /// <param name="asCopy">Always as a copy: a program that still has the file open does not reach what is kept.</param>
    public static void Move(string from, string to, bool asCopy = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (asCopy || !Posix.TryRename(from, to))
        {
            CopyAcross(from, to);
            File.Delete(from);
        }

        Posix.SyncFolder(Path.GetDirectoryName(to)!);
        Posix.SyncFolder(Path.GetDirectoryName(from)!);
    }

    /// <summary>
    /// Moves a file to where its bytes stay as they are: where it cannot be told that no program has it open to write, what is kept is a copy,
    /// which is nobody else's.
    /// </summary>
    public static void MoveForGood(string from, string to) => Move(from, to, asCopy: Posix.IsBeingWritten(from) != false);

    /// <summary>Writes a text file so that readers see the old or the new one, never a part.</summary>
    public static void WriteText(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file so that readers see the old or the new one, never a part, also after a power cut.</summary>
    public static void WriteBytes(string path, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);

        // A name of its own: two processes may write the same record at once. Short, as the final name may fill what the system allows.
        var part = Path.Combine(folder, $".{Guid.NewGuid():N}{PartEnding}");
        WritePart(part, file => file.Write(bytes));
        File.Move(part, path, overwrite: true);
    }

    /// <summary>The copy, fsync and rename of a move between file systems; the source stays.</summary>
    internal static void CopyAcross(string from, string to)
    {
        var part = Path.Combine(Path.GetDirectoryName(to)!, $".{Guid.NewGuid():N}{PartEnding}");
        using (var source = new FileStream(Posix.OpenRegular(from), FileAccess.Read))
        {
            WritePart(part, source.CopyTo);
        }

        File.SetLastWriteTimeUtc(part, File.GetLastWriteTimeUtc(from));
        File.Move(part, to, overwrite: true);
    }

    // On a full disk it is tried again and again: what fitted each time must not take the room that there will be.
    static void WritePart(string part, Action<Stream> write)
    {
        try
        {
            using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            write(file);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
