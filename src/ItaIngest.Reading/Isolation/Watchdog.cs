using System.Diagnostics;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Watches a process while it works on a request, and ends it when the time is over, when no page was finished for too long, or when it
/// does nothing at all. Ending it ends its pipes too, so whoever waits on them goes on, whichever end hangs.
/// </summary>
sealed class Watchdog : IDisposable
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Less processor time than this between two looks is nothing: an idle runtime wakes up now and then.</summary>
    static readonly TimeSpan Work = TimeSpan.FromMilliseconds(20);

    /// <summary>The verdict when <see cref="AskLimits.Total"/> is over.</summary>
    internal const string TotalLimit = "the time limit";

    /// <summary>The verdict when <see cref="AskLimits.Step"/> is over.</summary>
    internal const string PageLimit = "the time limit of a page";

    readonly Process process;
    readonly AskLimits limits;
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Timer timer;
    readonly Lock gate = new();
    TimeSpan lastStep, lastWork, worked;
    bool isDone;

    internal Watchdog(Process process, AskLimits limits)
    {
        this.process = process;
        this.limits = limits;
        timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Why it ended the process; null: it did not.</summary>
    internal string? Verdict { get; private set; }

    /// <summary>Something was done: a page, or a piece of the file handed over.</summary>
    internal void Step()
    {
        lock (gate)
        {
            lastStep = lastWork = clock.Elapsed;
        }
    }

    /// <summary>Ends the process for another reason, such as a stop.</summary>
    internal void End()
    {
        lock (gate)
        {
            if (!isDone)
            {
                Kill();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDone = true;
        }

        timer.Dispose();
    }

    void Look()
    {
        lock (gate)
        {
            if (isDone || Verdict is not null || Why() is not { } why)
            {
                return;
            }

            Verdict = why;
            Kill();
        }
    }

    string? Why()
    {
        var now = clock.Elapsed;
        if (ProcessorTime() is var used && used - worked >= Work)
        {
            (worked, lastWork) = (used, now);
        }

        return now > limits.Total ? TotalLimit
            : now - lastStep > limits.Step ? PageLimit
            : now - lastWork > limits.Still ? "no progress"
            : null;
    }

    TimeSpan ProcessorTime()
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return worked; // it has ended; its pipe says so
        }
    }

    void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }
    }
}
