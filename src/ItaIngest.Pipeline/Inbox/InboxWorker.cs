using System.Threading.Channels;
using ItaIngest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>The hosted worker: takes what is dropped into the inbox, and first what an earlier run left in the work folder.</summary>
sealed class InboxWorker(
    RootFolders folders,
    InboxOptions options,
    Intake intake,
    InboxNews news,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<InboxWorker> log) : BackgroundService
{
    readonly WorkFolder work = new(folders, clock);
    readonly SettleTracker settling = new(options.Settle);
    readonly HashSet<string> told = [];

    // Items that failed for the machine's sake (a full disk, a locked database); the full rescan tries them again.
    readonly System.Collections.Concurrent.ConcurrentQueue<WorkItem> deferred = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var queue = Channel.CreateUnbounded<WorkItem>();
        foreach (var item in work.Recover())
        {
            Log.Recovered(log, item.Name);
            queue.Writer.TryWrite(item);
        }

        var workers = Parallel.ForEachAsync(
            queue.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = stoppingToken },
            async (item, cancel) => await BringInAsync(item, cancel).ConfigureAwait(false));
        try
        {
            Log.Watching(log, folders.Inbox);
            await WatchAsync(queue.Writer, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Stopping(log);
        }
        finally
        {
            queue.Writer.Complete();
            await workers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task WatchAsync(ChannelWriter<WorkItem> queue, CancellationToken stop)
    {
        while (true)
        {
            // The system's watcher is made anew with each full rescan: one that died (its folder was replaced, its queue ran over)
            // costs at most one interval.
            using var bell = new InboxBell(folders.Inbox, log);
            var began = clock.GetTimestamp();
            told.RemoveWhere(path => !Path.Exists(path));
            while (deferred.TryDequeue(out var item))
            {
                queue.TryWrite(item);
            }

            while (clock.GetElapsedTime(began) < options.Rescan)
            {
                Scan(queue);
                var wait = settling.IsWaiting && options.Settle / 4 < options.Poll ? options.Settle / 4 : options.Poll;
                await bell.WaitAsync(wait, clock, stop).ConfigureAwait(false);
            }
        }
    }

    void Scan(ChannelWriter<WorkItem> queue)
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
            Take(file.FullName, queue);
        }
    }

    void Take(string file, ChannelWriter<WorkItem> queue)
    {
        try
        {
            if (work.Take(file) is { } item)
            {
                Log.Taken(log, item.Name);
                queue.TryWrite(item);
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

    async Task BringInAsync(WorkItem item, CancellationToken cancel)
    {
        try
        {
            var outcome = await intake.BringInAsync(item, cancel).ConfigureAwait(false);
            Log.Done(log, outcome.Name, outcome.Record.Status, outcome.IsNew, outcome.Record.Warnings.Count);
            news(outcome);
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            // The machine's trouble, not the file's: the file stays in work and is tried again.
            Log.Deferred(log, item.Name, e);
            deferred.Enqueue(item);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault in the worker itself. Going on could lose files: stop; the next start recovers.
            Log.Fault(log, item.Name, e);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }
}
