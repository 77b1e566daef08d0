using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Storage;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// Brings one file from the work folder to its end. Every step may be repeated: a kill between any two of them is mended by doing
/// the whole again, and a document whose record is stored is not processed a second time.
/// </summary>
sealed class Intake(
    RootFolders folders, DocumentStore store, IngestFile ingest, EngineKey engine, TimeProvider clock, ILogger<Intake> log)
{
    // Documents with the same first byte of their hash wait for each other, so that two copies dropped at once are one run.
    readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    public async Task<IntakeOutcome> BringInAsync(WorkItem item, CancellationToken cancel)
    {
        while (true)
        {
            var stamp = StampOf(item);
            var sha256 = await ContentHash.OfAsync(item.Path, cancel).ConfigureAwait(false);
            var gate = gates[Convert.ToByte(sha256[..2], 16)];
            await gate.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                if (await TryBringInAsync(item, sha256, stamp, cancel).ConfigureAwait(false) is { } outcome)
                {
                    return outcome;
                }
            }
            finally
            {
                gate.Release();
            }

            // Somebody still had the file open and wrote on: what was read was not the whole. Begin again when it has come to rest.
            Log.ChangedWhileRead(log, item.Name);
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel).ConfigureAwait(false);
        }
    }

    async Task<IntakeOutcome?> TryBringInAsync(
        WorkItem item, string sha256, (long, DateTime) stamp, CancellationToken cancel)
    {
        if (StampOf(item) != stamp)
        {
            return null;
        }

        var entry = store.Arrive(new Arrival(sha256, stamp.Item1, item.Name, item.Tags, item.Token, clock.GetUtcNow()));
        var isNew = NeedsRun(entry);
        if (isNew)
        {
            store.SetState(sha256, DocumentState.Working, clock.GetUtcNow());
            IngestResult result;
            try
            {
                result = await ingest(item.Path, item.Name, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                store.SetState(sha256, DocumentState.Queued, clock.GetUtcNow());
                throw;
            }

            if (StampOf(item) != stamp)
            {
                store.SetState(sha256, DocumentState.Queued, clock.GetUtcNow());
                return null;
            }

            store.Complete(result, engine, clock.GetUtcNow());
        }

        return PutAway(item, sha256, isNew);
    }

    // The same bytes are not run again, except where they were rejected for a reason that may have passed.
    bool NeedsRun(DocumentEntry entry) => entry.State switch
    {
        DocumentState.Done => false,
        DocumentState.Rejected => entry.MadeBy != engine || RejectionCodes.IsPassing(entry.RejectionCode),
        _ => true,
    };

    IntakeOutcome PutAway(WorkItem item, string sha256, bool isNew)
    {
        var record = store.ReadRecord(sha256) ?? throw new InvalidOperationException($"No record of {sha256} after its run.");
        DurableFile.WriteText(folders.RecordFile(sha256), ItaJson.Write(record));
        if (record.Status == IngestStatus.Rejected)
        {
            RejectedFolder.PutAway(folders.Rejected, item, sha256, record.Rejection!);
        }
        else
        {
            KeepOnce(item.Path, folders.ArchiveFile(sha256, record.Source.MediaType));
            RejectedFolder.Withdraw(folders.Rejected, store.Find(sha256)!);
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
            DurableFile.Move(file, archived);
        }
    }

    static (long, DateTime) StampOf(WorkItem item)
    {
        var info = new FileInfo(item.Path);
        return (info.Length, info.LastWriteTimeUtc);
    }
}
