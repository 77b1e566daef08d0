using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>Rings when the system tells of a change in the inbox. Only a hint: everything is found by listing, sooner or later.</summary>
sealed class InboxBell : IDisposable
{
    // Events come in bursts while a file is written; one listing serves them all.
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    readonly SemaphoreSlim rung = new(0, 1);
    readonly FileSystemWatcher? watcher;

    public InboxBell(string folder, ILogger log)
    {
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => Ring();
            watcher.Changed += (_, _) => Ring();
            watcher.Renamed += (_, _) => Ring();
            watcher.Error += (_, _) => Ring();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No inotify here (limit reached, odd file system): polling finds everything, only later.
            Log.NoWatcher(log, e.Message);
        }
    }

    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken stop)
    {
        using var timer = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stop);
        try
        {
            await rung.WaitAsync(either.Token).ConfigureAwait(false);
            await Task.Delay(Gather, clock, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Nothing rang: time for the next listing anyway.
        }
    }

    public void Dispose()
    {
        watcher?.Dispose();
        rung.Dispose();
    }

    void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // Rung already, or nobody listens any more.
        }
    }
}
