using System.Text;
using ItaIngest.Pipeline.Work;
using ItaIngest.Servers;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using RabbitMQ.Client;

namespace ItaIngest.HostTests;

/// <summary>Several real workers over one folder, one PostgreSQL and one RabbitMQ.</summary>
public sealed class ManyWorkersTests : IDisposable
{
    readonly Sandbox sandbox = new();
    readonly string store;
    readonly string queue;

    public ManyWorkersTests(SharedServers servers)
    {
        store = servers.MakeDatabase();
        queue = servers.Rabbit();
        sandbox.Folders = sandbox.Folders with { Store = StorePlace.OnServer(store) };
        sandbox.Folders.Create();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Workers_share_the_work_and_the_inbox_is_taken_over_when_its_holder_is_killed()
    {
        using var first = Watch();
        await first.UntilAsync(() => first.Errors.Contains("Watching " + sandbox.Folders.Inbox, StringComparison.Ordinal) && first.Errors.Contains("Review pages", StringComparison.Ordinal), "the first is up");
        using var second = Watch();
        await second.UntilAsync(() => second.Errors.Contains("Another watcher takes files", StringComparison.Ordinal), "the second stands by");
        for (var i = 0; i < 12; i++)
        {
            sandbox.Write($"root/inbox/{i}.pdf", Sandbox.Report(i));
        }

        await first.UntilAsync(() => IsDone(12), "all are done");
        Assert.Contains(".pdf", first.Errors, StringComparison.Ordinal);
        Assert.Contains(".pdf", second.Errors, StringComparison.Ordinal);

        await first.KillAsync();
        sandbox.Write("root/inbox/later.pdf", Sandbox.Report(100));
        await second.UntilAsync(() => IsDone(13), "the second takes the inbox over");
        await second.SignalAsync("TERM");
        Assert.Equal(0, await second.EndAsync());
        Assert.All(sandbox.Store.List(), document => Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions)));
    }

    [Fact]
    public async Task What_was_given_up_is_rejected_with_its_reason()
    {
        var item = sandbox.Write("root/work/token/a.pdf", Sandbox.Report(1));
        var connection = await new ConnectionFactory { Uri = new Uri(queue) }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using (connection.ConfigureAwait(false))
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
            await RabbitQueue.DeclareAsync(channel, RabbitQueue.MostDeliveries, TestContext.Current.CancellationToken);
            await channel.BasicPublishAsync("", RabbitQueue.GivenUpName, Encoding.UTF8.GetBytes("token/a.pdf"), TestContext.Current.CancellationToken);
        }

        // Its inbox is another's, so that nobody puts the file into line.
        using var holder = ItaIngest.Pipeline.Inbox.InboxLock.Take(sandbox.Folders);
        using var worker = Watch();
        await worker.UntilAsync(() => sandbox.Store.List() is [{ State: DocumentState.Rejected }], "it is rejected");
        await worker.UntilAsync(() => !File.Exists(item), "it is put away");
        Assert.Equal("program.gave-up", sandbox.Store.List()[0].RejectionCode);
        Assert.Contains("program.gave-up", await File.ReadAllTextAsync(Path.Combine(sandbox.Folders.Rejected, "a.pdf.reason.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await worker.SignalAsync("TERM");
        Assert.Equal(0, await worker.EndAsync());
    }

    [Fact]
    public async Task A_queue_without_a_shared_store_is_wrong_usage_and_one_that_is_not_there_is_told()
    {
        var (code, _, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--queue", queue, "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("--store", errors, StringComparison.Ordinal);
        (code, _, errors) = await ItaIngestProcess.RunAsync(
            sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--store", store, "--queue", "amqp://ita:geheim@127.0.0.1:1/", "--lang", "en");
        Assert.Equal(3, code);
        Assert.Contains("RabbitMQ 127.0.0.1:1", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", errors, StringComparison.Ordinal);
        (code, var output, _) = await ItaIngestProcess.RunAsync(sandbox.Path, "doctor", "--root", sandbox.Folders.Root, "--store", store, "--queue", queue, "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("RabbitMQ 127.0.0.1", output, StringComparison.Ordinal);
    }

    bool IsDone(int count) =>
        sandbox.Store.List() is var list && list.Count == count && list.All(document => document.State == DocumentState.Done) && !Directory.EnumerateFileSystemEntries(sandbox.Folders.Work).Any();

    ItaIngestProcess Watch() => ItaIngestProcess.Start(
        sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--store", store, "--queue", queue, "--settle", "0.2", "--jobs", "1", "--lang", "en");
}
