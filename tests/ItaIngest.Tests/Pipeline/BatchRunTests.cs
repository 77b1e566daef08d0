using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Tests.Pipeline;

public sealed class BatchRunTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly DocumentStore store;
    int runs;

    public BatchRunTests() => store = new DocumentStore(new SqliteDatabase(folder["ita.db"]));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_document_gets_a_file_of_its_own_also_when_bytes_are_equal()
    {
        var outcomes = await Run(Items(("a/x.pdf", "1"), ("b/x.pdf", "1"), ("b/y.pdf", "2")));

        Assert.Equal(2, runs);
        Assert.Equal(["a/x.pdf", "b/x.pdf", "b/y.pdf"], outcomes.Select(outcome => ItaJson.Read(File.ReadAllText(folder[$"out/{outcome.Item.Name}.json"])).Source.Name));
    }

    [Fact]
    public async Task What_is_done_is_taken_from_the_store_by_the_same_program_and_options_only()
    {
        var items = Items(("a.pdf", "1"));
        await Run(items);
        Assert.True((await Run(items))[0].IsReused);
        Assert.Equal(1, runs);

        await Run(items, engine: new EngineKey("engine", "other options"));
        Assert.Equal(2, runs);
        await Run(items, engine: new EngineKey("engine", "other options"), again: true);
        Assert.Equal(3, runs);
    }

    [Fact]
    public async Task A_stopped_run_says_what_is_not_done_and_the_next_goes_on()
    {
        using var stop = new CancellationTokenSource();
        var items = Items(("a.pdf", "1"), ("b.pdf", "2"), ("c.pdf", "3"));
        var first = await Run(items, done: _ => stop.Cancel(), cancel: stop.Token);
        Assert.Equal([true, false, false], first.Select(outcome => outcome.Record is not null));

        var second = await Run(items);
        Assert.Equal([true, false, false], second.Select(outcome => outcome.IsReused));
        Assert.Equal(3, runs);
        Assert.All(store.List(), entry => Assert.Equal(DocumentState.Done, entry.State));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_stop_the_others()
    {
        var items = Items(("a.pdf", "1"), ("b.pdf", "2"));
        File.Delete(items[0].Path);
        var outcomes = await Run(items);
        Assert.Equal([IngestStatus.Rejected, IngestStatus.Complete], outcomes.Select(outcome => outcome.Record!.Status));
    }

    IReadOnlyList<BatchItem> Items(params (string Name, string Text)[] files) =>
        [.. files.Select(file => folder.Write("in/" + file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text)))
            .Zip(files, (path, file) => new BatchItem(path, file.Name, path))];

    Task<IReadOnlyList<BatchOutcome>> Run(
        IReadOnlyList<BatchItem> items, EngineKey? engine = null, bool again = false, Action<BatchOutcome>? done = null, CancellationToken cancel = default) =>
        new BatchRun(
            async (path, name, stop) =>
            {
                if (!File.Exists(path))
                {
                    return SampleRecord.Of(new string('0', 64), name, IngestStatus.Rejected);
                }

                Interlocked.Increment(ref runs);
                var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(path, stop)));
                return SampleRecord.Of(sha, name);
            },
            store,
            engine ?? new EngineKey("engine", "options"),
            new BatchOptions { Out = folder["out"], Jobs = 1, Again = again },
            TimeProvider.System).RunAsync(items, _ => { }, done ?? (_ => { }), cancel);
}
