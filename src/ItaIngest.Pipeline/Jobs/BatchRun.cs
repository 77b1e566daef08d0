using System.Collections.Concurrent;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Manifests;
using ItaIngest.Storage;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>
/// Runs a list of documents, several at a time, and writes each record as soon as it is there: whatever stops the run, what was
/// done stays done. The store is the memory: a record with the same bytes, program and options is taken from it.
/// </summary>
public sealed class BatchRun(IngestFile ingest, DocumentStore store, EngineKey engine, BatchOptions options, TimeProvider clock)
{
    /// <summary>What stands before the path in the arrival key of a file that was given to a run.</summary>
    public const string KeyPrefix = "run:";

    // The same bytes under two names are one run, also when both come up at the same moment.
    readonly ConcurrentDictionary<string, Lazy<Task<(IngestResult Record, bool IsReused)>>> runs = new();

    // The first name under which bytes came: what comes again is told, and takes the record that is stored by then.
    readonly ConcurrentDictionary<string, string> firstNames = new();

    /// <summary>Runs all; the outcomes are in the order of the items. Stopped, it returns at once what was done; the others have no record.</summary>
    /// <param name="items">The documents.</param>
    /// <param name="begun">Hears when one is begun; called from several threads.</param>
    /// <param name="done">Hears when one is done; called from several threads.</param>
    /// <param name="cancel">Stops the run.</param>
    public async Task<IReadOnlyList<BatchOutcome>> RunAsync(
        IReadOnlyList<BatchItem> items, Action<BatchItem> begun, Action<BatchOutcome> done, CancellationToken cancel)
    {
        var outcomes = items.Select(item => new BatchOutcome(item, null, false)).ToArray();
        try
        {
            await Parallel.ForAsync(
                0,
                items.Count,
                new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancel },
                async (i, stop) =>
                {
                    begun(items[i]);
                    outcomes[i] = await RunOneAsync(items[i], stop).ConfigureAwait(false);
                    done(outcomes[i]);
                }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped: the outcomes say what is done and what is not.
        }

        return outcomes;
    }

    async Task<BatchOutcome> RunOneAsync(BatchItem item, CancellationToken cancel)
    {
        var sha256 = await HashAsync(item, cancel).ConfigureAwait(false);
        var first = sha256 is null ? item.Name : firstNames.GetOrAdd(sha256, item.Name);
        var (record, isReused) = sha256 is null
            ? (await ingest(item.Path, item.Name, cancel).ConfigureAwait(false), false)
            : await RunOnceAsync(item, sha256, isRepeated: first != item.Name, cancel).ConfigureAwait(false);
        record = record with { Source = record.Source with { Name = item.Name } };
        if (options.WritesRecords)
        {
            DurableFile.WriteText(RecordFile(options.Out, item), ItaJson.Write(record));
        }

        return first == item.Name
            ? new BatchOutcome(item, RecordSummary.Of(record), isReused)
            : new BatchOutcome(item, RecordSummary.Of(record), IsReused: false, first);
    }

    // Null: the bytes cannot be had. The record will say so, and the store, which knows documents by their bytes, is not asked.
    static async Task<string?> HashAsync(BatchItem item, CancellationToken cancel)
    {
        try
        {
            return await ContentHash.OfAsync(item.Path, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    async Task<(IngestResult Record, bool IsReused)> RunOnceAsync(BatchItem item, string sha256, bool isRepeated, CancellationToken cancel)
    {
        var arrived = store.Arrive(new Arrival(
            sha256, new FileInfo(item.Path).Length, item.Name, item.Tags, KeyPrefix + Path.GetFullPath(item.Origin), clock.GetUtcNow()));
        var run = runs.GetOrAdd(sha256, _ => new Lazy<Task<(IngestResult, bool)>>(() => RecordOfAsync(item, arrived, isRepeated, cancel)));
        try
        {
            return await run.Value.ConfigureAwait(false);
        }
        finally
        {
            // Stored by now: whoever comes later finds it there.
            runs.TryRemove(KeyValuePair.Create(sha256, run));
        }
    }

    async Task<(IngestResult Record, bool IsReused)> RecordOfAsync(BatchItem item, DocumentEntry known, bool isRepeated, CancellationToken cancel)
    {
        if ((isRepeated || (!options.Again && !RejectionCodes.IsPassing(known.RejectionCode))) && known.MadeBy == engine && store.ReadRecord(known.Sha256) is { } stored)
        {
            var checkedAgain = ManifestCheck.Apply(stored, TagsOf(known));
            if (checkedAgain != stored)
            {
                store.Complete(checkedAgain, engine, clock.GetUtcNow());
            }

            return (checkedAgain, true);
        }

        store.SetState(known.Sha256, DocumentState.Working, clock.GetUtcNow());
        try
        {
            var read = await ingest(item.Path, item.Name, cancel).ConfigureAwait(false);

            // Its other names may have come meanwhile, with tags of their own.
            var record = ManifestCheck.Apply(read, TagsOf(store.Find(known.Sha256)!));
            store.Complete(record, engine, clock.GetUtcNow());
            return (record, false);
        }
        catch (OperationCanceledException)
        {
            store.SetState(known.Sha256, DocumentState.Queued, clock.GetUtcNow());
            throw;
        }
    }

    static IEnumerable<string> TagsOf(DocumentEntry document) => document.Sightings.SelectMany(sighting => sighting.Tags);

    /// <summary>Where an item's record is written.</summary>
    public static string RecordFile(string folder, BatchItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return FileNames.WithEnding(Path.Combine(folder, item.Name), ".json");
    }
}
