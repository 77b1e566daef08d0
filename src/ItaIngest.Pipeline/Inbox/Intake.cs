using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Storage;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// Brings one file from the work folder to its end. Every step may be repeated: a kill between any two of them is mended by doing
/// the whole again, also by another process, and a document whose record is stored is not processed a second time.
/// </summary>
sealed class Intake(
    RootFolders folders, DocumentStore store, IngestFile ingest, EngineKey engine, TimeProvider clock, ILogger<Intake> log)
{
    static readonly TimeSpan HeldPause = TimeSpan.FromSeconds(0.25);

    // Documents with the same first byte of their hash wait for each other, so that two copies dropped at once are one run.
    readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>What became of it; null: the file is gone, because another worker brought it in.</summary>
    /// <param name="item">The file.</param>
    /// <param name="cancel">Stops; the file stays in work.</param>
    /// <param name="make">What makes its record; null: the pipeline.</param>
    public async Task<IntakeOutcome?> BringInAsync(WorkItem item, CancellationToken cancel, IngestFile? make = null)
    {
        try
        {
            return await BringInUntilDoneAsync(item, make ?? ingest, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !File.Exists(item.Path))
        {
            WorkFolder.Clear(item.Folder);
            return null;
        }
    }

    async Task<IntakeOutcome> BringInUntilDoneAsync(WorkItem item, IngestFile make, CancellationToken cancel)
    {
        while (true)
        {
            await UntilNobodyWritesAsync(item, cancel).ConfigureAwait(false);
            var stamp = StampOf(item);
            var sha256 = await ContentHash.OfAsync(item.Path, cancel).ConfigureAwait(false);
            var gate = gates[Convert.ToByte(sha256[..2], 16)];
            await gate.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                using var hold = await HoldAsync(sha256, cancel).ConfigureAwait(false);
                if (await TryBringInAsync(item, sha256, stamp, make, cancel).ConfigureAwait(false) is { } outcome)
                {
                    return outcome;
                }
            }
            finally
            {
                gate.Release();
            }

            // Begin again when it has come to rest.
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel).ConfigureAwait(false);
        }
    }

    // Another process may have the same bytes: a message that came twice, or two names of one document.
    async Task<IDisposable> HoldAsync(string sha256, CancellationToken cancel)
    {
        while (true)
        {
            if (store.TryHold(sha256) is { } hold)
            {
                return hold;
            }

            await Task.Delay(HeldPause, clock, cancel).ConfigureAwait(false);
        }
    }

    // Whoever has it open at the start is waited for in line; here, one who was not seen then and changed it while it was read.
    async Task UntilNobodyWritesAsync(WorkItem item, CancellationToken cancel)
    {
        for (var isTold = false; Posix.IsBeingWritten(item.Path) == true; isTold = true)
        {
            if (!isTold)
            {
                Log.StillWritten(log, item.Path);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel).ConfigureAwait(false);
        }
    }

    async Task<IntakeOutcome?> TryBringInAsync(
        WorkItem item, string sha256, (long, DateTime) stamp, IngestFile make, CancellationToken cancel)
    {
        if (StampOf(item) != stamp)
        {
            return Changed(item);
        }

        var arrival = new Arrival(sha256, stamp.Item1, item.Name, item.Tags, item.Token, clock.GetUtcNow());
        var claim = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
        var entry = store.Take(arrival, claim, NeedsRun);
        if (!NeedsRun(entry))
        {
            var known = store.ReadRecord(sha256) ?? throw new InvalidOperationException($"No record of {sha256}, which is done.");
            return PutAway(item, known, entry, isNew: false);
        }

        IngestResult result;
        try
        {
            result = await make(item.Path, item.Name, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            store.SetState(sha256, DocumentState.Queued, clock.GetUtcNow());
            throw;
        }

        if (StampOf(item) != stamp)
        {
            store.TakeBack(arrival, clock.GetUtcNow());
            return Changed(item);
        }

        if (!store.Complete(result, engine, clock.GetUtcNow(), claim))
        {
            Log.TakenOver(log, item.Name);
            return null;
        }

        return PutAway(item, result, entry, isNew: true);
    }

    // Somebody still had the file open and wrote on: what was read was not the whole.
    IntakeOutcome? Changed(WorkItem item)
    {
        Log.ChangedWhileRead(log, item.Name);
        return null;
    }

    // The same bytes are not run again, except where they were rejected for a reason that may have passed.
    bool NeedsRun(DocumentEntry entry) => entry.State switch
    {
        DocumentState.Done => false,
        DocumentState.Rejected => entry.MadeBy != engine || RejectionCodes.IsPassing(entry.RejectionCode),
        _ => true,
    };

    IntakeOutcome PutAway(WorkItem item, IngestResult record, DocumentEntry entry, bool isNew)
    {
        var sha256 = entry.Sha256;
        DurableFile.WriteText(folders.RecordFile(sha256), ItaJson.Write(record));
        if (record.Status == IngestStatus.Rejected)
        {
            RejectedFolder.PutAway(folders.Rejected, item, sha256, record.Rejection!);
        }
        else
        {
            KeepOnce(item.Path, folders.ArchiveFile(sha256, record.Source.MediaType));
            if (entry.Status is not null)
            {
                // It may have been rejected before, under any of its names.
                RejectedFolder.Withdraw(folders.Rejected, entry);
            }
        }

        WorkFolder.Clear(item.Folder);
        return new IntakeOutcome(item.Name, record, isNew);
    }

    // The archive's name is the hash: a file that is there already holds these bytes, and the dropped copy goes.
    static void KeepOnce(string file, string archived)
    {
        if (new FileInfo(archived) is { Exists: true } kept && kept.Length == new FileInfo(file).Length)
        {
            File.Delete(file);
        }
        else
        {
            DurableFile.MoveForGood(file, archived);
        }
    }

    static (long, DateTime) StampOf(WorkItem item)
    {
        var info = new FileInfo(item.Path);
        return (info.Length, info.LastWriteTimeUtc);
    }
}
