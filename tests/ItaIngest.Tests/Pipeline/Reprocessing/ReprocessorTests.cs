using System.Security.Cryptography;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Reading;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Batches;
using ItaIngest.Tests.Storage;
using ItaIngest.Tests.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline.Reprocessing;

/// <summary>Real reports, read once, and rules that change afterwards.</summary>
public abstract class ReprocessorTests : IDisposable
{
    static readonly string[] Agencies = ["mueang-pan-2568", "san-na-meng-2568", "wang-thong-2567"];
    static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();
    readonly TestDatabase databases;
    readonly RootFolders folders;
    readonly DocumentStore store;
    readonly BatchStore batches;
    readonly StoredReadings stored;
    readonly DocumentReader reader = new();
    int reads;

    protected ReprocessorTests(TestDatabase databases)
    {
        this.databases = databases;
        folders = RootFolders.At(folder["root"]);
        store = new DocumentStore(databases.Open());
        batches = new BatchStore(databases.Open());
        stored = new StoredReadings(folders.Readings, NullLogger<StoredReadings>.Instance);
    }

    public void Dispose()
    {
        reader.Dispose();
        databases.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_program_makes_the_same_records_without_reading()
    {
        await IngestAsync();
        var before = Records();
        var (batch, _) = await ReprocessAsync("same", new IngestOptions());

        Assert.Equal(new BatchProgress(0, 3, 0, 0), batches.Progress(batch));
        Assert.Equal(3, reads);
        Assert.Equal(before, Records());
    }

    [Fact]
    public async Task Another_rule_changes_records_and_rollback_brings_the_former_ones_back()
    {
        await IngestAsync();
        var before = Records();
        Assert.Contains(before, record => record.Contains("\"warning\"", StringComparison.Ordinal));
        var file = RecordFile();
        File.WriteAllText(file, "old");

        var (batch, done) = await ReprocessAsync("softer", Softer(before));
        Assert.Equal(3, reads);
        Assert.NotEqual(before, Records());
        Assert.Contains(done.SelectMany(entry => entry.Changes), change => change.Kind == ChangeKind.WarningLost);
        Assert.NotEqual("old", File.ReadAllText(file));

        Assert.Equal(batches.Progress(batch).Changed, Reprocessor(new IngestOptions()).RollBack(batch, CancellationToken.None).Restored);
        Assert.Equal(before, Records());
        Assert.Equal(BatchState.Undone, batches.Find("softer")!.State);
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_changes_nothing()
    {
        await IngestAsync();
        var before = Records();
        var (dry, _) = await ReprocessAsync("dry", Softer(before), isDry: true);
        Assert.Equal(before, Records());
        var (wet, _) = await ReprocessAsync("wet", Softer(before));
        Assert.Equal(Changes(dry), Changes(wet));
        Assert.NotEmpty(Changes(dry));
    }

    [Fact]
    public async Task A_stopped_batch_goes_on_and_does_nothing_twice()
    {
        await IngestAsync();
        var batch = Begin("stopped", isDry: false);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Reprocessor(new IngestOptions()).RunAsync(batch, new ReprocessOptions { Jobs = 1 }, _ => stop.Cancel(), stop.Token));
        Assert.Equal((2, 1), (batches.Progress(batch).Waiting, batches.Progress(batch).Same));

        var done = new List<string>();
        await Reprocessor(new IngestOptions()).RunAsync(batches.FindOpen("stopped")!, new ReprocessOptions { Jobs = 1 }, entry => done.Add(entry.Sha256), default);
        Assert.Equal(2, done.Count);
        Assert.Null(batches.FindOpen("stopped"));
    }

    [Fact]
    public async Task What_was_never_read_is_read_where_its_file_is_and_told_where_it_is_not()
    {
        await IngestAsync();
        File.Delete(stored.FileOf(Shas()[0]));
        File.WriteAllText(stored.FileOf(Shas()[1]), "damaged");
        File.Delete(folder[Name(Shas()[1])]);
        var (batch, _) = await ReprocessAsync("missing", new IngestOptions());

        Assert.Equal((2, 1), (batches.Progress(batch).Same, batches.Progress(batch).Failed));
        Assert.Equal("reading.missing", Assert.Single(Changes(batch)).What);
        Assert.Equal(4, reads);
        Assert.NotNull(stored.Find(Shas()[0]));
    }

    [Fact]
    public async Task Only_what_another_reader_read_is_read_anew_when_that_is_wanted()
    {
        await IngestAsync();
        var old = stored.Find(Shas()[0])!;
        stored.Keep(Shas()[0], old with { Key = old.Key with { Reader = "1.0" } });
        await ReprocessAsync("as they were read", new IngestOptions());
        Assert.Equal(3, reads);
        Assert.NotEqual(Engine.KeyOf(new IngestOptions()), store.Find(Shas()[0])!.MadeBy);

        await ReprocessAsync("re-read", new IngestOptions(), readsChanged: true);
        Assert.Equal(4, reads);
        Assert.Equal(Engine.KeyOf(new IngestOptions()), store.Find(Shas()[0])!.MadeBy);
    }

    [Fact]
    public async Task A_record_made_since_then_is_kept_by_rollback()
    {
        await IngestAsync();
        var before = Records();
        var (batch, done) = await ReprocessAsync("softer", Softer(before));
        var newer = done.First(entry => entry.Outcome == BatchOutcomeKind.Changed).Sha256;
        store.Complete(store.ReadRecord(newer)! with { Status = IngestStatus.Partial }, new EngineKey("newer", "o"), Noon.AddYears(1));

        Assert.Equal(1, Reprocessor(new IngestOptions()).RollBack(batch, default).Newer);
        Assert.Equal(IngestStatus.Partial, store.ReadRecord(newer)!.Status);
    }

    [Fact]
    public async Task The_report_counts_by_code_and_agency_and_lists_every_change()
    {
        await IngestAsync();
        var (batch, _) = await ReprocessAsync("softer", Softer(Records()));
        var report = DifferenceReport.Write(batch, batches.Progress(batch), batches.Results(batch), folders.Batches);

        Assert.Equal(Changes(batch).Count(change => change.Kind == ChangeKind.WarningLost), report.ByWhat.Values.Sum(count => count.WarningsLost));
        Assert.Contains(report.ByAgency.Keys, agency => agency.Contains("เทศบาล", StringComparison.Ordinal) || agency.Contains("องค์การ", StringComparison.Ordinal));
        Assert.Equal(Changes(batch).Count + 1, File.ReadAllText(Path.Combine(folders.Batches, "softer.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folders.Batches, "softer.json")));
        Assert.Equal(batches.Progress(batch).Changed, json.RootElement.GetProperty("documents").GetArrayLength());
    }

    async Task IngestAsync()
    {
        foreach (var agency in Agencies)
        {
            var path = folder[agency + ".pdf"];
            File.Copy(Repository.At("corpora", "reports", agency, "source.pdf"), path);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path)));
            store.Arrive(new Arrival(sha256, new FileInfo(path).Length, agency + ".pdf", [], BatchRun.KeyPrefix + path, Noon));
            store.Complete(await Pipeline(new IngestOptions()).IngestAsync(path, agency + ".pdf", default), Engine.KeyOf(new IngestOptions()), Noon);
        }
    }

    // Every code that the records warn of, switched off.
    static IngestOptions Softer(IEnumerable<string> records) => new()
    {
        Rules = RuleSettings.Load(null, records.SelectMany(json => ItaJson.Read(json).Warnings).Select(warning => warning.Code).Distinct().Select(code => code + "=off")),
    };

    Batch Begin(string name, bool isDry) => batches.Begin(name, name, isDry, new BatchSelection(), Noon);

    async Task<(Batch Batch, IReadOnlyList<BatchEntry> Done)> ReprocessAsync(string name, IngestOptions options, bool isDry = false, bool readsChanged = false)
    {
        var (batch, done) = (Begin(name, isDry), new List<BatchEntry>());
        await Reprocessor(options).RunAsync(batch, new ReprocessOptions { Jobs = 1, ReadsChanged = readsChanged }, done.Add, default);
        return (batch, done);
    }

    Reprocessor Reprocessor(IngestOptions options) => new(
        Pipeline(options), Known(options), stored, ReadingKey.Of(options), Read, new Originals(folders, store), store, batches, Engine.KeyOf(options), folders,
        TimeProvider.System, NullLogger<Reprocessor>.Instance);

    IngestPipeline Pipeline(IngestOptions options) => new(Read, options, TimeProvider.System, NullLogger<IngestPipeline>.Instance, Known(options));

    KnownReadings Known(IngestOptions options) => new(stored, ReadingKey.Of(options), options, NullLogger<KnownReadings>.Instance);

    Task<ReadDocument> Read(string path, CancellationToken cancel)
    {
        reads++;
        return Task.FromResult(reader.Read(path, cancel: cancel));
    }

    List<string> Shas() => [.. store.List().Select(entry => entry.Sha256)];

    string Name(string sha256) => store.Find(sha256)!.Name;

    List<RecordChange> Changes(Batch batch) => [.. batches.Results(batch).SelectMany(result => result.Changes)];

    List<string> Records() => [.. Shas().Select(sha256 => ItaJson.Write(store.ReadRecord(sha256)!))];

    string RecordFile()
    {
        var changed = Shas().First(sha256 => store.ReadRecord(sha256)!.Warnings.Count > 0);
        Directory.CreateDirectory(Path.GetDirectoryName(folders.RecordFile(changed))!);
        return folders.RecordFile(changed);
    }

    public sealed class OnSqlite() : ReprocessorTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : ReprocessorTests(TestDatabase.OnPostgres(server))
    {
        [Fact]
        public async Task Several_processes_share_a_batch_and_do_nothing_twice()
        {
            await IngestAsync();
            var batch = Begin("shared", isDry: false);
            var done = new System.Collections.Concurrent.ConcurrentQueue<string>();
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
                Reprocessor(new IngestOptions()).RunAsync(batch, new ReprocessOptions { Jobs = 1 }, entry => done.Enqueue(entry.Sha256), default))));

            Assert.Equal(Shas().Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
            Assert.Equal((0, 3), (batches.Progress(batch).Waiting, batches.Progress(batch).Same));
        }
    }
}
