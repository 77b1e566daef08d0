using ItaIngest.Model.Review;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Review;

namespace ItaIngest.HostTests;

/// <summary>The real program over PostgreSQL: every command works on the same records, and nothing is put into the root's own database.</summary>
public sealed class ServerStoreTests : IDisposable
{
    readonly Sandbox sandbox = new();
    readonly string store;

    public ServerStoreTests(SharedServers servers)
    {
        store = servers.MakeDatabase();
        sandbox.Folders = sandbox.Folders with { Store = StorePlace.OnServer(store) };
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Documents_are_run_listed_reviewed_exported_reprocessed_and_rolled_back()
    {
        sandbox.Write("in/a.pdf", Sandbox.Report(1));
        sandbox.Write("in/rubbish.pdf", [.. "no report"u8]);
        await ExpectAsync(4, "run", sandbox["in"], "--out", sandbox["out"]);
        Assert.False(File.Exists(sandbox.Folders.Database));
        var document = sandbox.Store.List().Single(entry => entry.State == DocumentState.Done);
        Assert.Contains(document.Agency!, await ExpectAsync(0, "show", "a.pdf"), StringComparison.Ordinal);
        Assert.Contains("[", await ExpectAsync(0, "warnings", "--json"), StringComparison.Ordinal);

        using var database = sandbox.Folders.Store.Open();
        var log = new ReviewLog(database, TimeProvider.System);
        var field = RecordFields.Of(sandbox.Store.ReadRecord(document.Sha256)!).All.First(candidate => candidate.Spot.IsNumber);
        Assert.NotNull(log.Append(document.Sha256, new ReviewDecision("ก", ReviewAct.AsPrinted, field.Field, field.Spot.Value), 0).Saved);
        await ExpectAsync(0, "review", "verify");
        Assert.Contains("\"ก\"", await ExpectAsync(0, "export", "--format", "jsonl", "--out", "-"), StringComparison.Ordinal);

        sandbox.Write("rules/severities.json", [.. "{\"score.rank-order\": \"off\"}"u8]);
        await ExpectAsync(0, "reprocess", "--name", "again", "--rules", sandbox["rules"]);
        await ExpectAsync(0, "rollback", "again");
        await ExpectAsync(0, "review", "verify");
        Assert.Contains("PostgreSQL", await ExpectAsync(0, "doctor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_watched_folder_and_its_pages_work()
    {
        sandbox.Folders.Create();
        await ExpectAsync(0, ["review", "add-user", "somsri", "--role", "auditor"], "a long enough password\n");
        using var watcher = ItaIngestProcess.Start(sandbox.Path, [.. Args("watch"), "--settle", "0.2"]);
        sandbox.Write("root/inbox/ปี2568/a.pdf", Sandbox.Report(1));
        await watcher.UntilAsync(() => sandbox.Store.List() is [{ State: DocumentState.Done }], "the document is done");
        var pages = watcher.Errors.Split('\n').First(line => line.StartsWith("Review pages: ", StringComparison.Ordinal)).Split(' ')[2];
        using var client = new HttpClient();
        Assert.Contains("password", await client.GetStringAsync(new Uri(pages + "/login")), StringComparison.Ordinal);
        await watcher.SignalAsync("TERM");
        Assert.Equal(0, await watcher.EndAsync());
        Assert.Equal(["ปี2568"], sandbox.Store.List()[0].Sightings[0].Tags);
    }

    [Fact]
    public async Task A_server_that_cannot_be_used_is_told_without_its_password()
    {
        var (code, output, errors) = await ItaIngestProcess.RunAsync(
            sandbox.Path, "show", "--root", sandbox.Folders.Root, "--lang", "en", "--store", "postgres://ita:geheim@127.0.0.1:1/none");
        Assert.Equal(3, code);
        Assert.Contains("127.0.0.1:1/none", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", output + errors, StringComparison.Ordinal);
        (code, output, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, "show", "--root", sandbox.Folders.Root, "--lang", "en", "--store", "geheim");
        Assert.Equal(2, code);
        Assert.DoesNotContain("geheim", output + errors, StringComparison.Ordinal);
        Assert.Equal(2, (await ItaIngestProcess.RunAsync(sandbox.Path, Args("backup", sandbox["copy.db"]))).Code);
    }

    async Task<string> ExpectAsync(int code, params string[] args) => await ExpectAsync(code, args, "");

    async Task<string> ExpectAsync(int code, string[] args, string input)
    {
        var ended = await ItaIngestProcess.RunWithInputAsync(sandbox.Path, input, Args(args));
        Assert.True(code == ended.Code, $"{string.Join(' ', args)} ended with {ended.Code}:\n{ended.Errors}");
        return ended.Output;
    }

    string[] Args(params string[] args) => [.. args, "--root", sandbox.Folders.Root, "--store", store, "--lang", "en"];
}
