using ItaIngest.Reading.Isolation;

namespace ItaIngest.Pipeline.Watching;

/// <summary>Whether the inbox's worker is alive: it looks at the folder every few seconds, and what it has in work goes on. Thread safe.</summary>
public sealed class WorkerPulse(TimeProvider clock) : IProgress<ReadProgress>
{
    // The folder is looked at every 2 s.
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    // Longer than the time that a document may take before its reader is stopped.
    static readonly TimeSpan Standstill = TimeSpan.FromHours(1);

    long looked = clock.GetTimestamp();
    long moved = clock.GetTimestamp();
    int inWork;

    /// <summary>Whether it goes on.</summary>
    public bool IsAlive =>
        clock.GetElapsedTime(Interlocked.Read(ref looked)) < Silence && (Volatile.Read(ref inWork) == 0 || clock.GetElapsedTime(Interlocked.Read(ref moved)) < Standstill);

    /// <summary>The folder was looked at.</summary>
    public void Looked() => Interlocked.Exchange(ref looked, clock.GetTimestamp());

    /// <summary>A document was begun.</summary>
    public void Begun()
    {
        Interlocked.Increment(ref inWork);
        Moved();
    }

    /// <summary>A document is out of work, however it ended.</summary>
    public void Ended()
    {
        Interlocked.Decrement(ref inWork);
        Moved();
    }

    /// <summary>A document was opened or pages were read.</summary>
    public void Report(ReadProgress value) => Moved();

    void Moved() => Interlocked.Exchange(ref moved, clock.GetTimestamp());
}
