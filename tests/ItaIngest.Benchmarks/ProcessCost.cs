using System.Diagnostics;
using System.Globalization;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Benchmarks;

/// <summary>Processor time and memory of this process and its readers: a busy machine changes them far less than wall time.</summary>
static class ProcessCost
{
    /// <summary>Processor time so far, in seconds: this process, its readers that run, and every child that has ended.</summary>
    public static double Seconds(ReaderPool? pool = null)
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds + EndedChildren() + (pool?.ProcessIds.Sum(id =>
        {
            using var reader = Process.GetProcessById(id);
            return reader.TotalProcessorTime.TotalSeconds;
        }) ?? 0);
    }

    /// <summary>Most memory that a process had so far, in MiB.</summary>
    public static long PeakMiB(int id) =>
        long.Parse(File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Forgets this process's highest memory, so that the next stage is measured alone.</summary>
    public static void ForgetPeak()
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    // Fields 16 and 17 of proc(5) stat: time of children that were waited for, in hundredths of a second. The name may hold spaces: count from its bracket.
    static double EndedChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat");
        var after = fields[(fields.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(after[13], CultureInfo.InvariantCulture) + long.Parse(after[14], CultureInfo.InvariantCulture)) / 100.0;
    }
}
