using System.Collections.Concurrent;
using System.Data.Common;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Pipeline.Work;
using ItaIngest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>The hosted worker: brings in what stands in line. What comes into line is the scanner's part.</summary>
sealed class InboxWorker(
    InboxOptions options,
    IWorkQueue queue,
    InboxScanner scanner,
    Intake intake,
    IngestPipeline pipeline,
    InboxNews news,
    WorkerPulse pulse,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<InboxWorker> log) : BackgroundService
{
    static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.25);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan WriterPause = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<string, WorkItem> beingWritten = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = queue.WorkAsync(options.Jobs, (item, cancel) => BringInAsync(item, null, cancel), GiveUpAsync, stoppingToken);
        try
        {
            await scanner.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Stopping(log);
        }
        finally
        {
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // It ended with its worker each time, or the machines stop too often: its bytes are kept with the reason, and others go on.
    async Task GiveUpAsync(WorkItem item, CancellationToken cancel)
    {
        Log.GivenUp(log, item.Name);
        var rejection = new Rejection(
            RejectionCodes.GivenUp,
            $"The program began this file {RabbitQueue.MostDeliveries} times and never came to its end. Keep the file, look at the logs of the workers, and drop it again.",
            $"โปรแกรมเริ่มทำไฟล์นี้ {RabbitQueue.MostDeliveries} ครั้งแต่ไม่เคยเสร็จ กรุณาเก็บไฟล์ไว้ ดูบันทึกการทำงานของเครื่องที่ทำงาน แล้ววางไฟล์ใหม่");
        await BringInAsync(item, (path, name, stop) => pipeline.RejectAsync(path, name, rejection, stop), cancel).ConfigureAwait(false);
    }

    async Task BringInAsync(WorkItem item, IngestFile? make, CancellationToken cancel)
    {
        // Somebody opened it between the look at the inbox and the move to the work folder; here nobody new can.
        if (Posix.IsBeingWritten(item.Path) == true)
        {
            _ = PutBackAsync(item, cancel);
            return;
        }

        pulse.Begun();
        try
        {
            await BringInUntilDoneAsync(item, make, cancel).ConfigureAwait(false);
        }
        finally
        {
            pulse.Ended();
        }
    }

    // Into line again when its writer has closed it: meanwhile the files after it have its place. Whatever stops this, the file lies in work,
    // and the scanner puts it into line.
    async Task PutBackAsync(WorkItem item, CancellationToken cancel)
    {
        if (!beingWritten.TryAdd(item.Path, item))
        {
            return;
        }

        Log.StillWritten(log, item.Path);
        try
        {
            do
            {
                await Task.Delay(WriterPause, clock, cancel).ConfigureAwait(false);
            }
            while (Posix.IsBeingWritten(item.Path) == true);

            await queue.PutAsync(item, cancel).ConfigureAwait(false);
        }
        catch (QueueUnavailableException e)
        {
            Log.NotPut(log, item.Name, e.Message);
        }
        catch (OperationCanceledException)
        {
            // The worker stops.
        }
        finally
        {
            beingWritten.TryRemove(item.Path, out _);
        }
    }

    async Task BringInUntilDoneAsync(WorkItem item, IngestFile? make, CancellationToken cancel)
    {
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                if (await intake.BringInAsync(item, cancel, make).ConfigureAwait(false) is { } outcome)
                {
                    Log.Done(log, outcome.Name, outcome.Record.Status, outcome.IsNew, outcome.Record.Warnings.Count);
                    news(outcome);
                }

                return;
            }
            catch (Exception e) when (e is StoreUnavailableException or DbException)
            {
                // Without its store no worker gets on: each keeps what it has at hand.
                Log.WaitingForStore(log, item.Name, StoreTrouble.Of(e));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The machine's trouble (a full disk), not the file's: it stays in work, and the scanner puts it into line again.
                Log.Deferred(log, item.Name, e);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A fault in the worker itself. Going on could lose files: stop; the next start recovers.
                Log.Fault(log, item.Name, e);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                throw new OperationCanceledException("A fault stops the worker.", e);
            }

            await Task.Delay(pause, clock, cancel).ConfigureAwait(false);
        }
    }
}
