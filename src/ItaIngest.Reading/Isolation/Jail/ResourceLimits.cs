using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>What a reader process may take of the machine (setrlimit).</summary>
static class ResourceLimits
{
    const int Cpu = 0, FileSize = 1, Data = 2, Core = 4, OpenFiles = 7;

    /// <summary>Open files: the runtime and its libraries need some 60.</summary>
    const ulong MostOpenFiles = 256;

    /// <summary>
    /// Limits this process for good: memory, no file may grow, few open files, no core dump (it would hold a document). Memory is what is
    /// written to (RLIMIT_DATA), not addresses (RLIMIT_AS): the runtime reserves hundreds of gigabytes of addresses that it never uses.
    /// </summary>
    /// <param name="memory">Bytes.</param>
    internal static bool Apply(long memory) =>
        Set(0, Core, 0) & Set(0, FileSize, 0) & Set(0, OpenFiles, MostOpenFiles) & Set(0, Data, (ulong)memory);

    /// <summary>
    /// Lets a process use that much more processor time than it has used; after that the kernel ends it, even when nobody is left who
    /// would. The hard limit stays, or the next document could not have its own.
    /// </summary>
    internal static unsafe bool LimitProcessor(int process, TimeSpan used, TimeSpan more)
    {
        var limit = new Kernel.Limit { Soft = (ulong)Math.Ceiling((used + more).TotalSeconds) + 1, Hard = Kernel.Limit.None };
        return Kernel.SetLimit(process, Cpu, &limit, null) == 0;
    }

    static unsafe bool Set(int process, int resource, ulong value)
    {
        Kernel.Limit now;
        if (Kernel.SetLimit(process, resource, null, &now) != 0)
        {
            return false;
        }

        value = Math.Min(value, now.Hard);
        var limit = new Kernel.Limit { Soft = value, Hard = value };
        return Kernel.SetLimit(process, resource, &limit, null) == 0;
    }
}
