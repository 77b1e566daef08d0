using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

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
    const int NoFolder = 20;                 // ENOTDIR
    const int Denied = 13;                   // EACCES
    const int Again = 11;                    // EAGAIN
    const int ReadOnly = 0x80000 | 0x800;    // O_RDONLY | O_CLOEXEC | O_NONBLOCK
    const int NoFollow = 0x20000;            // O_NOFOLLOW
    const int NoFollowOnArm = 0x8000;        // the same on ARM
    const int EmptyPath = 0x1000;            // AT_EMPTY_PATH: the open file itself
    const int SetSignal = 10;                // F_SETSIG
    const int UrgentSignal = 23;             // SIGURG, which nobody minds; the usual SIGIO would end the process
    const int SetLease = 1024;               // F_SETLEASE
    const int ReadLease = 0;                 // F_RDLCK
    const int NoLease = 2;                   // F_UNLCK

    /// <summary>What stands under a name, links not followed.</summary>
    public static FileKind KindOf(string path) => KindOf(CurrentFolder, path, DoNotFollow);

    static FileKind KindOf(int folder, string path, int flags)
    {
        var buffer = new byte[StatxSize];
        if (StatX(folder, path, flags, TypeOnly, buffer) != 0)
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
    /// Opens a regular file to read. Whoever may write into its folder can put something else in its place at any moment: a link is not
    /// followed, and a pipe is not waited for; both are refused as <see cref="IOException"/>.
    /// </summary>
    public static SafeFileHandle OpenRegular(string path)
    {
        var file = OpenFile(path, ReadOnly | (RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? NoFollowOnArm : NoFollow));
        if (file < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw error switch
            {
                NotFound or NoFolder => new FileNotFoundException($"Cannot open {path}: it is gone.", path),
                Denied => new UnauthorizedAccessException($"Cannot open {path}: {Marshal.GetPInvokeErrorMessage(error)}."),
                _ => new IOException($"Cannot open {path}: {Marshal.GetPInvokeErrorMessage(error)}."),
            };
        }

        var handle = new SafeFileHandle(file, ownsHandle: true);
        if (KindOf(file, "", EmptyPath) != FileKind.File)
        {
            handle.Dispose();
            throw new IOException($"Cannot open {path}: it is no regular file.");
        }

        return handle;
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
