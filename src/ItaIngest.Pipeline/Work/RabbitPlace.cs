using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace ItaIngest.Pipeline.Work;

/// <summary>A RabbitMQ server (3.10 or newer) and a virtual host there. Its text never holds a password.</summary>
public sealed class RabbitPlace
{
    readonly Uri address;

    RabbitPlace(Uri address) => this.address = address;

    /// <summary>
    /// <c>amqp://user:password@host:port/vhost</c>, or <c>amqps</c>. Throws <see cref="FormatException"/>, which does not repeat the text, for
    /// anything else.
    /// </summary>
    public static RabbitPlace Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps" && address.Host.Length > 0
            ? new RabbitPlace(address)
            : throw new FormatException("A RabbitMQ server is written amqp://user:password@host:port/vhost.");

    /// <summary>Whether it can be used: the server's version and how many files wait and were given up.</summary>
    /// <exception cref="QueueUnavailableException">It cannot be used.</exception>
    public async Task<(string Version, long Waiting, long GivenUp)> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            var connection = await ConnectAsync(cancel).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var channel = await connection.CreateChannelAsync(cancellationToken: cancel).ConfigureAwait(false);
                await RabbitQueue.DeclareAsync(channel, RabbitQueue.MostDeliveries, cancel).ConfigureAwait(false);
                var version = connection.ServerProperties?["version"] is byte[] bytes ? Encoding.UTF8.GetString(bytes) : "?";
                return (version, await channel.MessageCountAsync(RabbitQueue.Name, cancel).ConfigureAwait(false), await channel.MessageCountAsync(RabbitQueue.GivenUpName, cancel).ConfigureAwait(false));
            }
        }
        catch (Exception e) when (RabbitQueue.IsTrouble(e))
        {
            throw new QueueUnavailableException($"{this} cannot be used: {RabbitQueue.Why(e)} Check that it runs, and the name, password, virtual host and rights.", e);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"RabbitMQ {address.Host}:{(address.Port > 0 ? address.Port : address.Scheme == "amqps" ? 5671 : 5672)}{(address.AbsolutePath.Length > 1 ? address.AbsolutePath : "")}");

    internal Task<IConnection> ConnectAsync(CancellationToken cancel) => new ConnectionFactory
    {
        Uri = address,
        ClientProvidedName = $"ita-ingest {Environment.MachineName}:{Environment.ProcessId}",

        // Whoever uses a connection makes a new one when it is lost, and declares and consumes anew.
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
        RequestedHeartbeat = TimeSpan.FromSeconds(30),
        RequestedConnectionTimeout = TimeSpan.FromSeconds(10),
    }.CreateConnectionAsync(cancel);
}
