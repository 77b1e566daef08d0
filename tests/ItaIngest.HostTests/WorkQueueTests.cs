using System.Collections.Concurrent;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Work;
using ItaIngest.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.HostTests;

/// <summary>The line of many machines, on a real RabbitMQ of this class's own.</summary>
public sealed class WorkQueueTests : IDisposable
{
    // RabbitMQ has a new queue's messages on the disk at once and its name some seconds later; killed in between, the queue stays without a
    // leader (docs/many-machines.md).
    static readonly TimeSpan NameIsSafe = TimeSpan.FromSeconds(5);

    readonly Sandbox sandbox = new();
    readonly RabbitServer server;

    public WorkQueueTests()
    {
        Assert.SkipUnless(RabbitServer.IsInstalled, "RabbitMQ is not installed (native/apt-packages-test.txt)");
        server = new RabbitServer();
        sandbox.Folders.Create();
    }

    static CancellationToken Test => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        server.Dispose();
        sandbox.Dispose();
    }

    [Fact]
    public async Task What_is_put_is_handed_out_once_also_when_the_server_is_killed_in_between()
    {
        await using var queue = Queue();
        var items = Enumerable.Range(0, 20).Select(Item).ToList();
        foreach (var item in items)
        {
            await queue.PutAsync(item, Test);
        }

        await UntilNoneIsMissingAsync(queue, items);
        await Task.Delay(NameIsSafe, Test);
        server.Kill();
        await Assert.ThrowsAsync<QueueUnavailableException>(() => queue.PutAsync(items[0], Test));
        server.Start();
        await UntilNoneIsMissingAsync(queue, items);
        var seen = await TakeAsync(queue, items.Count);
        Assert.Equal(items.Select(item => item.Path).Order(), seen.Order());
        Assert.Equal(items, await queue.MissingAsync(items, Test));
    }

    [Fact]
    public async Task A_line_that_was_lost_with_its_server_is_found_missing()
    {
        await using var queue = Queue();
        await queue.PutAsync(Item(1), Test);
        await UntilNoneIsMissingAsync(queue, [Item(1)]);
        server.Lose();
        server.Start();
        Assert.Equal([Item(1)], await queue.MissingAsync([Item(1)], Test));
        await queue.PutAsync(Item(1), Test);
        Assert.Equal([Item(1).Path], await TakeAsync(queue, 1));
    }

    [Fact]
    public async Task What_is_begun_too_often_is_given_up_once()
    {
        const int Most = 2;
        await using (var queue = Queue(Most))
        {
            await queue.PutAsync(Item(1), Test);
        }

        var givenUp = new ConcurrentQueue<string>();
        var begun = 0;
        while (givenUp.IsEmpty)
        {
            // Each of these workers dies with the file at hand: its connection ends without an answer.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Test);
            await using var queue = Queue(Most);
            await queue.WorkAsync(
                1,
                (_, _) =>
                {
                    begun++;
                    stop.Cancel();
                    throw new OperationCanceledException();
                },
                (item, _) =>
                {
                    givenUp.Enqueue(item.Path);
                    stop.CancelAfter(TimeSpan.FromSeconds(1));
                    return Task.CompletedTask;
                },
                stop.Token);
        }

        Assert.Equal([Item(1).Path], givenUp);
        Assert.Equal(Most + 1, begun);
    }

    // The server counts what waits every few seconds.
    static async Task UntilNoneIsMissingAsync(RabbitQueue queue, IReadOnlyList<WorkItem> items)
    {
        while ((await queue.MissingAsync(items, Test)).Count > 0)
        {
            await Task.Delay(200, Test);
        }
    }

    static async Task<IReadOnlyList<string>> TakeAsync(RabbitQueue queue, int count)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Test);
        var seen = new ConcurrentQueue<string>();
        await queue.WorkAsync(
            3,
            (item, _) =>
            {
                seen.Enqueue(item.Path);
                if (seen.Count == count)
                {
                    // Time for the last answers, and for a file that would come twice.
                    stop.CancelAfter(TimeSpan.FromSeconds(1));
                }

                return Task.CompletedTask;
            },
            (_, _) => Task.CompletedTask,
            stop.Token);
        return [.. seen];
    }

    RabbitQueue Queue(int mostDeliveries = RabbitQueue.MostDeliveries) =>
        new(RabbitPlace.Parse(server.Address), sandbox.Folders, TimeProvider.System, NullLogger<RabbitQueue>.Instance, mostDeliveries);

    WorkItem Item(int number) => WorkItem.Of(sandbox.Folders.Work, Path.Combine(sandbox.Folders.Work, $"token{number}", $"ปี2568/{number}.pdf"));
}
