using System.Runtime.InteropServices;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>
/// Lets a thread, and every process that it starts, see only some folders, for reading (Landlock). A process cannot put itself under it
/// once its runtime has threads: so the parent starts readers from a thread that is under it and ends.
/// </summary>
static class Landlock
{
    const ulong Execute = 1 << 0, ReadFile = 1 << 2, ReadFolder = 1 << 3;
    const int PathBeneath = 1;
    const int OnlyAsPath = 0x200000 | 0x80000; // O_PATH, O_CLOEXEC

    /// <summary>Rights on files that each version of Landlock can govern: bits 0 to 12, then moving, truncating, device control.</summary>
    static readonly int[] Bits = [0, 13, 14, 15, 15, 16];

    /// <summary>The kernel's version of Landlock; 0: none.</summary>
    internal static unsafe int Version =>
        Kernel.IsKnown && Kernel.Call(SystemCalls.LandlockCreate, 0, null, 1, 0) is > 0 and var version ? (int)version : 0;

    /// <summary>Governs the calling thread for good. False: the kernel does not do it.</summary>
    /// <param name="readable">Files and folders that may be read; those that are not there are passed over.</param>
    internal static unsafe bool Restrict(IEnumerable<string> readable)
    {
        var version = Version;
        if (version == 0)
        {
            return false;
        }

        // Handled rights are denied wherever no rule grants them. From version 4 on also TCP: two rights, none granted.
        var governed = stackalloc ulong[2];
        governed[0] = (1UL << Bits[Math.Min(version, Bits.Length - 1)]) - 1;
        governed[1] = 3;
        var rules = (int)Kernel.Call(SystemCalls.LandlockCreate, (nint)governed, (void*)(version >= 4 ? 16 : 8), 0, 0);
        if (rules < 0)
        {
            return false;
        }

        try
        {
            foreach (var path in readable)
            {
                Grant(rules, path);
            }

            return Kernel.Control(Kernel.NoNewPrivileges, 1, 0, 0, 0) == 0 && Kernel.Call(SystemCalls.LandlockRestrict, rules, null, 0, 0) == 0;
        }
        finally
        {
            _ = Kernel.Close(rules);
        }
    }

    static unsafe void Grant(int rules, string path)
    {
        var handle = Kernel.Open(path, OnlyAsPath, 0);
        if (handle < 0)
        {
            return;
        }

        var rule = new Beneath { Rights = Directory.Exists(path) ? Execute | ReadFile | ReadFolder : Execute | ReadFile, Folder = handle };
        _ = Kernel.Call(SystemCalls.LandlockAdd, rules, (void*)PathBeneath, (nint)(&rule), 0);
        _ = Kernel.Close(handle);
    }

    /// <summary>struct landlock_path_beneath_attr.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    struct Beneath
    {
        public ulong Rights;
        public int Folder;
    }
}
