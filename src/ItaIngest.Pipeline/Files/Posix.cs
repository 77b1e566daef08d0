using System.Runtime.InteropServices;

namespace ItaIngest.Pipeline.Files;

/// <summary>
/// The few calls of the operating system that .NET does not offer: what kind of thing a name is without opening it (opening a
/// pipe would wait for ever), a rename that says when it would cross file systems instead of copying, and a folder's fsync.
/// </summary>
static partial class Posix
{
    const int CurrentFolder = -100;          // AT_FDCWD
    const int DoNotFollow = 0x100;           // AT_SYMLINK_NOFOLLOW
    const uint TypeOnly = 0x1;               // STATX_TYPE
    const int StatxSize = 256;
    const int ModeOffset = 28;               // stx_mode; the layout is the kernel's and the same on every processor
    const int TypeMask = 0xF000;
    const int CrossDevice = 18;              // EXDEV
    const int NotFound = 2;                  // ENOENT
    const int Again = 11;                    // EAGAIN
    const int ReadOnly = 0x80000 | 0x800;    // O_RDONLY | O_CLOEXEC | O_NONBLOCK
    const int SetSignal = 10;                // F_SETSIG
    const int UrgentSignal = 23;             // SIGURG, which nobody minds; the usual SIGIO would end the process
    const int SetLease = 1024;               // F_SETLEASE
    const int ReadLease = 0;                 // F_RDLCK
    const int NoLease = 2;                   // F_UNLCK

    /// <summary>What stands under a name, links not followed.</summary>
    public static FileKind KindOf(string path)
    {
        var buffer = new byte[StatxSize];
        if (StatX(CurrentFolder, path, DoNotFollow, TypeOnly, buffer) != 0)
        {
            return FileKind.None;
        }

        return (BitConverter.ToUInt16(buffer, ModeOffset) & TypeMask) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Device,
        };
    }

    /// <summary>Renames within a file system, replacing what is there. False: the two are on different file systems.</summary>
    public static bool TryRename(string from, string to)
    {
        if (RenameFile(from, to) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error switch
        {
            CrossDevice => false,
            NotFound => throw new FileNotFoundException($"Cannot move {from}: it is gone.", from),
            _ => throw new IOException($"Cannot move {from} to {to}: {Marshal.GetPInvokeErrorMessage(error)}."),
        };
    }

    /// <summary>
    /// Whether some program has a file open to write into it: nobody gets a read lease then. Null where the system does not say (files of
    /// another owner, file systems without leases).
    /// </summary>
    public static bool? IsBeingWritten(string path)
    {
        var handle = OpenFile(path, ReadOnly);
        if (handle < 0)
        {
            return null;
        }

        try
        {
            if (Control(handle, SetSignal, UrgentSignal) != 0)
            {
                return null;
            }

            if (Control(handle, SetLease, ReadLease) == 0)
            {
                _ = Control(handle, SetLease, NoLease);
                return false;
            }

            return Marshal.GetLastPInvokeError() == Again ? true : null;
        }
        finally
        {
            _ = CloseFile(handle);
        }
    }

    /// <summary>Makes a folder's entries survive a power cut. File systems that cannot (some network shares) are left to themselves.</summary>
    public static void SyncFolder(string path)
    {
        var handle = OpenFile(path, 0);
        if (handle >= 0)
        {
            _ = SyncFile(handle);
            _ = CloseFile(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, byte[] buffer);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameFile(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int handle, int command, int argument);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFile(int handle);
}
