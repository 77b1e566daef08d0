using System.Globalization;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>Tries what a reader must not be able to do, in the reader itself: for <c>doctor</c> and for the tests.</summary>
static class JailProbe
{
    const int Write = 1, ReadAndWrite = 2, Create = 0x40;

    /// <summary>The names of what could be done; empty: the jail holds.</summary>
    internal static IReadOnlyList<string> Escapes()
    {
        if (!Kernel.IsKnown)
        {
            return ["no jail on this system"];
        }

        var folder = Path.GetTempPath();
        var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ita-probe-{Environment.ProcessId}"));
        (string Name, Func<bool> Succeeds)[] tries =
        [
            ("open a network socket", () => Kernel.Socket(2, 1, 0) >= 0),
            ("open a local socket", () => Kernel.Socket(1, 1, 0) >= 0),
            ("make a file", () => Kernel.Open(name, Write | Create, 0x180) >= 0),
            ("open a file for writing", () => Kernel.Open("/dev/null", ReadAndWrite, 0) >= 0),
            ("remove a file", () => Kernel.Unlink(name) == 0),
            ("make a folder", () => Succeeds(() => Directory.CreateDirectory(name + "-folder"))),
            ("start a process", Forks),
            ("become another program", () => Becomes()),
            ("look into its parent", LooksIntoParent),
            ("signal its parent", () => Kernel.Kill(Kernel.ParentId(), 0) == 0),
            ("read the machine's accounts", () => Kernel.Open("/etc/passwd", 0, 0) >= 0),
            ("list the root folder", () => Succeeds(() => Directory.GetFileSystemEntries("/"))),
        ];
        return [.. tries.Where(t => t.Succeeds()).Select(t => t.Name)];
    }

    static bool Forks()
    {
        var child = Kernel.Fork();
        if (child == 0)
        {
            Kernel.ExitNow(0);
        }

        return child > 0;
    }

    /// <summary>Asks for no byte at all: being traced would stop the parent.</summary>
    static unsafe bool LooksIntoParent() => Kernel.Peek(Kernel.ParentId(), null, 0, null, 0, 0) == 0;

    static unsafe bool Becomes()
    {
        // Refused, the call fails for want of permission. Let through, it fails too: there is no such program.
        _ = Kernel.Execute("/nowhere/ita-probe", null);
        return System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != Kernel.NotPermitted;
    }

    static bool Succeeds(Action attempt)
    {
        try
        {
            attempt();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
