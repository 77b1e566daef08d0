using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using ItaIngest.Pipeline.Inbox;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace ItaIngest.Pipeline.Work;

/// <summary>
/// The line of many machines: a durable quorum queue of RabbitMQ. A message is the path of a file below the work folder. It is
/// acknowledged when its record is stored and the file is put away; whoever dies before gives it back at once. A message that was given back
/// too often goes to a second queue, and whoever takes it from there gives the file up.
/// </summary>
sealed class RabbitQueue(RabbitPlace place, RootFolders folders, TimeProvider clock, ILogger<RabbitQueue> log, int mostDeliveries = RabbitQueue.MostDeliveries) : IWorkQueue, IAsyncDisposable
{
    /// <summary>The queue.</summary>
    public const string Name = "ita-ingest.work";

    /// <summary>The queue of what was given back too often.</summary>
    public const string GivenUpName = "ita-ingest.given-up";

    /// <summary>How often a file is begun: often enough that stops and restarts of machines do not count.</summary>
    public const int MostDeliveries = 20;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A quorum queue without its majority takes messages and never confirms them.
    static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, int> atHand = new(StringComparer.Ordinal);
    readonly SemaphoreSlim gate = new(1);
    IConnection? sending;
    IChannel? sender;

    public bool IsShared => true;

    public static bool IsTrouble(Exception e) => e is RabbitMQClientException or IOException or SocketException or TimeoutException or ObjectDisposedException or AggregateException;

    public static string Why(Exception e) => e.GetBaseException().Message;

    /// <summary>Makes both queues where they are not there yet.</summary>
    public static async Task DeclareAsync(IChannel channel, int mostDeliveries, CancellationToken cancel)
    {
        await channel.QueueDeclareAsync(
            GivenUpName, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancel).ConfigureAwait(false);
        await channel.QueueDeclareAsync(
            Name,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-delivery-limit"] = mostDeliveries,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = GivenUpName,

                // What is given up reaches the second queue before it leaves the first.
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancel).ConfigureAwait(false);
    }

    public async Task PutAsync(WorkItem item, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(Path.GetRelativePath(folders.Work, item.Path));
        await SendAsync(channel => channel.BasicPublishAsync("", Name, mandatory: true, new BasicProperties { Persistent = true }, body, cancel).AsTask(), cancel).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<WorkItem>> MissingAsync(IReadOnlyList<WorkItem> items, CancellationToken cancel)
    {
        // Whether a file is among those that wait cannot be asked. When none waits, what is in nobody's hands is in no line. The server counts
        // every few seconds: a file that came since is told as missing, and standing in line twice does it no harm.
        var waiting = 0L;
        await SendAsync(async channel => waiting = await channel.MessageCountAsync(Name, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        return waiting > 0 ? [] : [.. items.Where(item => !atHand.ContainsKey(item.Path))];
    }

    public async Task WorkAsync(int jobs, Func<WorkItem, CancellationToken, Task> bringIn, Func<WorkItem, CancellationToken, Task> giveUp, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync(jobs, bringIn, giveUp, stop).ConfigureAwait(false);
                Log.QueueLost(log, place.ToString(), "the connection was closed.");
            }
            catch (Exception e) when (IsTrouble(e) && !stop.IsCancellationRequested)
            {
                Log.QueueLost(log, place.ToString(), Why(e));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }

            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What is at hand was told to stop.
        while (!atHand.IsEmpty)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseSenderAsync().ConfigureAwait(false);
        gate.Dispose();
    }

    // Returns when the connection is lost.
    async Task ConsumeAsync(int jobs, Func<WorkItem, CancellationToken, Task> bringIn, Func<WorkItem, CancellationToken, Task> giveUp, CancellationToken stop)
    {
        var connection = await place.ConnectAsync(stop).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            connection.ConnectionShutdownAsync += (_, _) => Ended();
            await ReceiveAsync(Name, jobs, bringIn).ConfigureAwait(false);
            await ReceiveAsync(GivenUpName, 1, giveUp).ConfigureAwait(false);
            Log.QueueJoined(log, place.ToString());
            await lost.Task.WaitAsync(stop).ConfigureAwait(false);

            Task Ended()
            {
                lost.TrySetResult();
                return Task.CompletedTask;
            }

            async Task ReceiveAsync(string queue, int atATime, Func<WorkItem, CancellationToken, Task> handle)
            {
                var channel = await connection.CreateChannelAsync(
                    new CreateChannelOptions(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false, consumerDispatchConcurrency: (ushort)atATime), stop).ConfigureAwait(false);
                channel.ChannelShutdownAsync += (_, _) => Ended();
                await DeclareAsync(channel, mostDeliveries, stop).ConfigureAwait(false);
                await channel.BasicQosAsync(0, (ushort)atATime, global: false, stop).ConfigureAwait(false);
                var consumer = new AsyncEventingBasicConsumer(channel);
                consumer.ReceivedAsync += (_, delivery) => HandleAsync(channel, delivery, handle, stop);
                await channel.BasicConsumeAsync(queue, autoAck: false, consumer, stop).ConfigureAwait(false);
            }
        }
    }

    async Task HandleAsync(IChannel channel, BasicDeliverEventArgs delivery, Func<WorkItem, CancellationToken, Task> handle, CancellationToken stop)
    {
        // The body belongs to the client's buffer until the first await.
        var path = Path.GetFullPath(Path.Combine(folders.Work, Encoding.UTF8.GetString(delivery.Body.Span)));
        if (!path.StartsWith(folders.Work + "/", StringComparison.Ordinal))
        {
            // Nobody's file: a message that this program did not send.
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, stop).ConfigureAwait(false);
            return;
        }

        var item = WorkItem.Of(folders.Work, path);
        atHand.AddOrUpdate(item.Path, 1, (_, count) => count + 1);
        try
        {
            await handle(item, stop).ConfigureAwait(false);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException || IsTrouble(e))
        {
            // Stopped, or the connection was lost meanwhile: the server gives the message to another, who finds what was done.
        }
        finally
        {
            if (atHand.AddOrUpdate(item.Path, 0, (_, count) => count - 1) <= 0)
            {
                atHand.TryRemove(item.Path, out _);
            }
        }
    }

    async Task SendAsync(Func<IChannel, Task> send, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await send(await SenderAsync(cancel).ConfigureAwait(false)).WaitAsync(LongestAnswer, clock, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            await CloseSenderAsync().ConfigureAwait(false);
            throw new QueueUnavailableException($"{place} cannot be used: {Why(e)}", e);
        }
        finally
        {
            gate.Release();
        }
    }

    // Each message is confirmed by the server when it is on the disks of the queue's majority.
    async Task<IChannel> SenderAsync(CancellationToken cancel)
    {
        if (sender is not { IsOpen: true })
        {
            await CloseSenderAsync().ConfigureAwait(false);
            sending = await place.ConnectAsync(cancel).ConfigureAwait(false);
            sender = await sending.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel).ConfigureAwait(false);
            await DeclareAsync(sender, mostDeliveries, cancel).ConfigureAwait(false);
        }

        return sender;
    }

    async Task CloseSenderAsync()
    {
        try
        {
            if (sending is not null)
            {
                await sending.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsTrouble(e))
        {
            // It was lost already.
        }

        (sending, sender) = (null, null);
    }
}
