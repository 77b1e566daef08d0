using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>The system calls behind the readers' jail. Linux on x86-64 only; elsewhere nothing here is called.</summary>
static partial class Kernel
{
    internal const int NotPermitted = 1; // EPERM
    internal const int NotAllowed = 13;  // EACCES
    internal const int NoSuchCall = 38;  // ENOSYS

    internal const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS

    const string Library = "libc";

    /// <summary>Whether the numbers of this file are those of the machine.</summary>
    internal static bool IsKnown => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    internal static unsafe partial long Call(long number, nint first, void* second, nint third, nint fourth);

    [LibraryImport(Library, EntryPoint = "prctl", SetLastError = true)]
    internal static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport(Library, EntryPoint = "prlimit", SetLastError = true)]
    internal static unsafe partial int SetLimit(int process, int resource, Limit* set, Limit* old);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string path, int flags, int mode);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int handle);

    [LibraryImport(Library, EntryPoint = "socket", SetLastError = true)]
    internal static partial int Socket(int domain, int type, int protocol);

    [LibraryImport(Library, EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Unlink(string path);

    [LibraryImport(Library, EntryPoint = "kill", SetLastError = true)]
    internal static partial int Kill(int process, int signal);

    [LibraryImport(Library, EntryPoint = "getppid")]
    internal static partial int ParentId();

    [LibraryImport(Library, EntryPoint = "fork", SetLastError = true)]
    internal static partial int Fork();

    [LibraryImport(Library, EntryPoint = "_exit")]
    internal static partial void ExitNow(int code);

    [LibraryImport(Library, EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int Execute(string path, void* arguments);

    [LibraryImport(Library, EntryPoint = "process_vm_readv", SetLastError = true)]
    internal static unsafe partial nint Peek(int process, void* into, nuint intoCount, void* from, nuint fromCount, nuint flags);

    /// <summary>struct rlimit.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Limit
    {
        internal const ulong None = ulong.MaxValue;

        public ulong Soft;
        public ulong Hard;
    }

    /// <summary>struct sock_filter: one step of a filter of system calls.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct FilterStep
    {
        public ushort Code;
        public byte IfTrue;
        public byte IfFalse;
        public uint Value;
    }

    /// <summary>struct sock_fprog.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct FilterProgram
    {
        public ushort Length;
        public FilterStep* Steps;
    }
}
