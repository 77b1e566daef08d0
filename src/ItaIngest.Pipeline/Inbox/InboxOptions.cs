namespace ItaIngest.Pipeline.Inbox;

/// <summary>How the inbox is watched.</summary>
public sealed record InboxOptions
{
    /// <summary>How long size and modification time must not change before a file counts as complete. 100 ms .. 10 min; default 2 s.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the inbox is listed even when the system tells nothing, as network shares do. 100 ms .. 10 min; default 2 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often everything is looked at anew, also what was left alone or failed before. 1 s .. 1 day; default 60 s.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Documents at a time, 1 or more; default one per processor.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a value outside its range.</summary>
    public void Validate()
    {
        Check(Settle, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10), nameof(Settle));
        Check(Poll, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10), nameof(Poll));
        Check(Rescan, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), nameof(Rescan));
        ArgumentOutOfRangeException.ThrowIfLessThan(Jobs, 1);
    }

    static void Check(TimeSpan value, TimeSpan least, TimeSpan most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"must be between {least} and {most}");
        }
    }
}
