using System.Globalization;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>The child's side of the jail: it goes in by itself, before it is given a file, and cannot come out.</summary>
static class ReaderJail
{
    /// <summary>How much memory a reader may have, bytes; set by the parent.</summary>
    internal const string MemoryVariable = "ITA_READER_MEMORY";

    /// <summary>Set by the parent when it started the reader from behind the wall.</summary>
    internal const string WallVariable = "ITA_READER_WALLED";

    /// <summary>Limits and filter for this whole process.</summary>
    internal static JailReport Enter()
    {
        var isWalled = Environment.GetEnvironmentVariable(WallVariable) == "1";
        if (!Kernel.IsKnown)
        {
            return JailReport.None;
        }

        var hasLimits = long.TryParse(Environment.GetEnvironmentVariable(MemoryVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var memory)
            && ResourceLimits.Apply(memory);
        return new JailReport(SyscallFilter.Apply(), hasLimits, isWalled, []);
    }
}
