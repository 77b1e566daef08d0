using System.Text;
using ItaIngest.Pipeline.Files;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// Puts bytes that came some other way than by the file system into the inbox: under the final name only when they are whole, and only
/// what the inbox would take. What the bytes are is decided there, as for any other file.
/// </summary>
public sealed class InboxDoor(RootFolders folders)
{
    const int LongestName = 200;

    /// <summary>Puts a file into the inbox; null, or why not. A name that is taken gets a number.</summary>
    public async Task<DoorRefusal?> PutAsync(string name, Stream bytes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Refuse(name) is { } refusal)
        {
            return refusal;
        }

        Directory.CreateDirectory(folders.Inbox);
        var part = Path.Combine(folders.Inbox, $".{Guid.NewGuid():N}{DurableFile.PartEnding}");
        try
        {
            var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
            {
                await bytes.CopyToAsync(file, cancel).ConfigureAwait(false);
                if (file.Length == 0)
                {
                    return new DoorRefusal("ไฟล์ว่าง กรุณาตรวจแล้วส่งใหม่", "The file is empty. Look at it and send it again.");
                }

                file.Flush(flushToDisk: true);
            }

            MoveToFreeName(part, name);
            return null;
        }
        finally
        {
            File.Delete(part);
        }
    }

    static DoorRefusal? Refuse(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Any(c => char.IsControl(c) || c == '/') || Encoding.UTF8.GetByteCount(name) > LongestName)
        {
            return new DoorRefusal("ชื่อไฟล์ใช้ไม่ได้หรือยาวเกินไป กรุณาเปลี่ยนชื่อ", "The file's name cannot be used or is too long. Rename it.");
        }

        return InboxListing.WhyLeftAlone(name, FileKind.File) is null
            ? null
            : new DoorRefusal("เป็นไฟล์ซ่อนหรือไฟล์ชั่วคราว ระบบไม่รับไฟล์แบบนี้", "A hidden or temporary file, which the inbox leaves alone.");
    }

    // Two people may send 'report.pdf' at once: neither may take the other's place.
    void MoveToFreeName(string part, string name)
    {
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}";
            try
            {
                File.Move(part, Path.Combine(folders.Inbox, free), overwrite: false);
                Posix.SyncFolder(folders.Inbox);
                return;
            }
            catch (IOException) when (File.Exists(Path.Combine(folders.Inbox, free)))
            {
                // Taken: the next number.
            }
        }
    }
}
