using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Manifests;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Storage;
using ItaIngest.Storage.Batches;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>
/// Makes the records of a batch anew from stored readings. Each document is stored as soon as it is done: whatever stops the batch, what
/// was done stays done, and the same batch goes on. Several processes may work on one batch: each document is held by the one that makes it
/// anew. Reviewers' decisions lie beside the records and are not touched.
/// </summary>
public sealed class Reprocessor(
    IngestPipeline pipeline,
    KnownReadings known,
    StoredReadings readings,
    ReadingKey today,
    ReadFile read,
    Originals originals,
    DocumentStore store,
    BatchStore batches,
    EngineKey engine,
    RootFolders folders,
    TimeProvider clock,
    ILogger<Reprocessor> log)
{
    // So many hashes are fetched at a time: a batch of millions of documents takes no memory.
    const int Portion = 500;

    static readonly TimeSpan HeldPause = TimeSpan.FromSeconds(0.5);

    /// <summary>Does what waits. Throws <see cref="OperationCanceledException"/> when stopped.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="options">How.</param>
    /// <param name="done">Hears of each document that is done; called from several threads.</param>
    /// <param name="cancel">Stops after the documents in work.</param>
    public async Task RunAsync(Batch batch, ReprocessOptions options, Action<BatchEntry> done, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancel };
        while (await RunOnceAsync().ConfigureAwait(false))
        {
            // The others have them at hand; whoever dies lets go of them, and they are done here.
            await Task.Delay(HeldPause, clock, cancel).ConfigureAwait(false);
        }

        batches.End(batch, clock.GetUtcNow());

        // Whether some were left to others.
        async Task<bool> RunOnceAsync()
        {
            var (after, left) = ("", 0);
            while (batches.Waiting(batch, after, Portion) is { Count: > 0 } portion)
            {
                await Parallel.ForEachAsync(portion, parallel, async (sha256, stop) =>
                {
                    if (!await TryAsync(sha256, stop).ConfigureAwait(false))
                    {
                        Interlocked.Increment(ref left);
                    }
                }).ConfigureAwait(false);
                after = portion[^1];
            }

            return left > 0;
        }

        async Task<bool> TryAsync(string sha256, CancellationToken stop)
        {
            using var hold = store.TryHold(sha256);
            if (hold is null)
            {
                return false;
            }

            if (batches.IsWaiting(batch, sha256))
            {
                var entry = await EntryAsync(sha256, options, stop).ConfigureAwait(false);
                Keep(batch, entry);
                done(entry);
            }

            return true;
        }
    }

    // The broad catch of the architecture's 'per file'.
    async Task<BatchEntry> EntryAsync(string sha256, ReprocessOptions options, CancellationToken cancel)
    {
        try
        {
            var before = store.ReadRecord(sha256) ?? throw new InvalidOperationException($"Document {sha256} lost its record.");
            if (await ReadingAsync(before.Source, options, cancel).ConfigureAwait(false) is not { } reading)
            {
                return Failed(sha256, "reading.missing", "no stored reading, and its file is at hand neither in the archive nor where it came from");
            }

            // It came as JSON, which rounds places and confidences: so it will come out of the store.
            var made = await pipeline.AnalyseAsync(reading.Document, before.Source, cancel).ConfigureAwait(false);
            var after = ManifestCheck.Apply(made, Tags(sha256));
            var changes = RecordDifference.Of(before, after);
            return new BatchEntry(sha256, changes.Count == 0 ? BatchOutcomeKind.Same : BatchOutcomeKind.Changed, changes, after, MadeBy(reading.Key));
        }
        catch (RejectedException e)
        {
            return Failed(sha256, e.Rejection.Code, e.Rejection.Message);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreUnavailableException or System.Data.Common.DbException))
        {
            Log.DocumentFault(log, sha256, e);
            return Failed(sha256, RejectionCodes.ProgramFault, e.GetType().Name);
        }
    }

    IEnumerable<string> Tags(string sha256) => store.Find(sha256)?.Sightings.SelectMany(sighting => sighting.Tags) ?? [];

    // Null: it was never read, and cannot be now.
    async Task<StoredReading?> ReadingAsync(SourceInfo source, ReprocessOptions options, CancellationToken cancel)
    {
        var stored = readings.Find(source.Sha256);
        if (stored is not null && (!options.ReadsChanged || today.IsSameReadingAs(stored.Key)))
        {
            return stored;
        }

        return await originals.FindAsync(source, cancel).ConfigureAwait(false) is { } path
            ? new StoredReading(today, await known.ReadAsync(path, source.Sha256, read, cancel).ConfigureAwait(false))
            : stored;
    }

    // A record from an older reading is not what today's program would make of the file: `run` shall not take it for that.
    EngineKey MadeBy(ReadingKey reading) =>
        today.IsSameReadingAs(reading) ? engine : engine with { Engine = $"{engine.Engine}~{reading.Reader}.{reading.Options}.{reading.Models}" };

    // The file first: a kill before the transaction leaves the document waiting, and it is done again.
    void Keep(Batch batch, BatchEntry entry)
    {
        if (!batch.IsDry && entry is { Outcome: BatchOutcomeKind.Changed, Record: { } record })
        {
            WriteFile(record);
        }

        batches.Store(batch, entry, clock.GetUtcNow());
    }

    /// <summary>Brings back what a batch replaced; returns how many records were brought back and how many were made anew since and stay.</summary>
    public (int Restored, int Newer) RollBack(Batch batch, CancellationToken cancel)
    {
        var (restored, newer) = (0, 0);
        while (batches.RestoreNext(batch, WriteFile, clock.GetUtcNow()) is { } next)
        {
            (restored, newer) = next.IsRestored ? (restored + 1, newer) : (restored, newer + 1);
            cancel.ThrowIfCancellationRequested();
        }

        batches.SetUndone(batch, clock.GetUtcNow());
        return (restored, newer);
    }

    // Only where `watch` keeps one: `run` wrote its records where it was told to.
    void WriteFile(IngestResult record)
    {
        var path = folders.RecordFile(record.Source.Sha256);
        if (File.Exists(path))
        {
            DurableFile.WriteText(path, ItaJson.Write(record));
        }
    }

    BatchEntry Failed(string sha256, string code, string why) =>
        new(sha256, BatchOutcomeKind.Failed, [new RecordChange(ChangeKind.Failure, code, null, null, why)], null, engine);
}
