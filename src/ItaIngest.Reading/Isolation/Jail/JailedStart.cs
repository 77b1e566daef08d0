using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>Starts a process from a thread that has gone behind the wall, so that the process is there from its first instruction.</summary>
static class JailedStart
{
    /// <summary>Starts it; behind the wall where the kernel has one.</summary>
    internal static Process Start(ProcessStartInfo start, IReadOnlyList<string> readable)
    {
        Process? process = null;
        ExceptionDispatchInfo? problem = null;
        var thread = new Thread(() =>
        {
            try
            {
                start.Environment[ReaderJail.WallVariable] = Landlock.Restrict(readable) ? "1" : "0";
                process = Process.Start(start);
            }
            catch (Exception e)
            {
                problem = ExceptionDispatchInfo.Capture(e); // the thread's end is no place for it: the caller's thread throws it
            }
        });
        thread.Start();
        thread.Join();
        problem?.Throw();
        return process ?? throw new InvalidOperationException($"{start.FileName} did not start.");
    }
}
