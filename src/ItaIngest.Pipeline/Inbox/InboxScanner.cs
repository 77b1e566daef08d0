using System.Data.Common;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Pipeline.Work;
using ItaIngest.Storage;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// Takes what is dropped into the inbox and puts it into line; before that, and again and again, what lies in work and stands in no line.
/// Of several processes over one inbox one does so, and another when that one ends.
/// </summary>
sealed class InboxScanner(
    RootFolders folders, InboxOptions options, IWorkQueue queue, DocumentStore store, TimeProvider clock, ILogger<InboxScanner> log, InboxLock? only = null, WorkerPulse? pulse = null)
{
    // What another process took so lately is in its hands; later it may have died with the whole line.
    static readonly TimeSpan AtHand = TimeSpan.FromMinutes(5);

    readonly WorkFolder work = new(folders, clock);
    readonly SettleTracker settling = new(options.Settle);
    readonly HashSet<string> told = [];
    readonly Queue<WorkItem> notInLine = [];

    public async Task RunAsync(CancellationToken stop)
    {
        using var mine = only is null ? await WaitForTurnAsync(stop).ConfigureAwait(false) : null;
        Log.Watching(log, folders.Inbox);
        foreach (var item in await MissingAsync(work.Recover(), stop).ConfigureAwait(false))
        {
            Log.Recovered(log, item.Name);
            notInLine.Enqueue(item);
        }

        while (true)
        {
            // The system's watcher is made anew with each full rescan: one that died (its folder was replaced, its queue ran over)
            // costs at most one interval.
            using var bell = new InboxBell(folders.Inbox, log);
            var began = clock.GetTimestamp();
            told.RemoveWhere(path => !Path.Exists(path));
            while (clock.GetElapsedTime(began) < options.Rescan)
            {
                pulse?.Looked();
                await PutAsync(stop).ConfigureAwait(false);
                Scan();
                await PutAsync(stop).ConfigureAwait(false);
                var wait = settling.IsWaiting && options.Settle / 4 < options.Poll ? options.Settle / 4 : options.Poll;
                await bell.WaitAsync(wait, clock, stop).ConfigureAwait(false);
            }

            foreach (var item in await MissingAsync(work.List(), stop).ConfigureAwait(false))
            {
                Log.PutAgain(log, item.Name);
                notInLine.Enqueue(item);
            }
        }
    }

    async Task<InboxLock> WaitForTurnAsync(CancellationToken stop)
    {
        for (var isTold = false; ; isTold = true)
        {
            pulse?.Looked();
            if (InboxLock.TryTake(folders) is { } mine)
            {
                return mine;
            }

            if (!isTold)
            {
                Log.StandingBy(log, folders.Inbox);
            }

            await Task.Delay(options.Poll, clock, stop).ConfigureAwait(false);
        }
    }

    // Those that could not be asked about come with the next rescan.
    async Task<IReadOnlyList<WorkItem>> MissingAsync(IReadOnlyList<WorkItem> items, CancellationToken stop)
    {
        if (items.Count == 0)
        {
            return [];
        }

        try
        {
            var missing = await queue.MissingAsync(items, stop).ConfigureAwait(false);
            var atHand = queue.IsShared && missing.Count > 0 ? store.InWork(clock.GetUtcNow() - AtHand) : new HashSet<string>();
            return [.. missing.Where(item => !atHand.Contains(item.Token) && notInLine.All(waiting => waiting.Path != item.Path))];
        }
        catch (Exception e) when (e is QueueUnavailableException or StoreUnavailableException or DbException)
        {
            Log.NotPut(log, items[0].Name, e.Message);
            return [];
        }
    }

    async Task PutAsync(CancellationToken stop)
    {
        while (notInLine.TryPeek(out var item))
        {
            try
            {
                await queue.PutAsync(item, stop).ConfigureAwait(false);
                notInLine.Dequeue();
            }
            catch (QueueUnavailableException e)
            {
                // They lie in work and are tried again with the next listing.
                if (told.Add(item.Path))
                {
                    Log.NotPut(log, item.Name, e.Message);
                }

                return;
            }
        }
    }

    void Scan()
    {
        var (files, leftAlone) = InboxListing.Read(folders.Inbox);
        foreach (var entry in leftAlone.Where(entry => told.Add(entry.Path)))
        {
            Log.LeftAlone(log, entry.Path, entry.Reason);
        }

        settling.KeepOnly(files.Select(file => file.FullName).ToHashSet());
        var now = clock.GetElapsedTime(0);
        foreach (var file in files.Where(file => file.Exists && settling.Observe(file.FullName, file.Length, file.LastWriteTimeUtc, now)))
        {
            Take(file.FullName);
        }
    }

    void Take(string file)
    {
        // A writer may pause for longer than files take to settle: as long as it has the file open it may go on.
        if (Posix.IsBeingWritten(file) == true)
        {
            if (told.Add(file))
            {
                Log.StillWritten(log, file);
            }

            return;
        }

        try
        {
            if (work.Take(file) is { } item)
            {
                Log.Taken(log, item.Name);
                notInLine.Enqueue(item);
            }

            settling.Forget(file);
            told.Remove(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told once; it is tried again at every listing, and taken as soon as its rights are in order.
            if (told.Add(file))
            {
                Log.CannotTake(log, file, e.Message);
            }
        }
    }
}
