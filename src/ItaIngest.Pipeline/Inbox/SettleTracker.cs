namespace ItaIngest.Pipeline.Inbox;

/// <summary>Knows since when each file of the inbox has stopped changing.</summary>
sealed class SettleTracker(TimeSpan settle)
{
    readonly Dictionary<string, (long Size, DateTime Modified, TimeSpan Since)> seen = [];

    /// <summary>Tells how a file looks now. True: it has looked so for the settle time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="size">Its size.</param>
    /// <param name="modified">Its modification time.</param>
    /// <param name="now">A clock that never goes back.</param>
    public bool Observe(string path, long size, DateTime modified, TimeSpan now)
    {
        if (seen.TryGetValue(path, out var last) && last.Size == size && last.Modified == modified)
        {
            return now - last.Since >= settle;
        }

        seen[path] = (size, modified, now);
        return false;
    }

    /// <summary>Whether files are still being waited for.</summary>
    public bool IsWaiting => seen.Count > 0;

    /// <summary>Forgets a file that was taken.</summary>
    public void Forget(string path) => seen.Remove(path);

    /// <summary>Forgets files that are no longer there: a file of the same name later starts anew.</summary>
    public void KeepOnly(IReadOnlySet<string> present)
    {
        foreach (var path in seen.Keys.Where(path => !present.Contains(path)).ToList())
        {
            seen.Remove(path);
        }
    }
}
