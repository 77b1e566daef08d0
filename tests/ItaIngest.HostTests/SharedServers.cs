using System.Globalization;
using ItaIngest.Servers;

[assembly: AssemblyFixture(typeof(ItaIngest.HostTests.SharedServers))]

namespace ItaIngest.HostTests;

/// <summary>The servers of this assembly's tests, started when the first one asks.</summary>
public sealed class SharedServers : IDisposable
{
    readonly Lazy<PostgresServer?> postgres = new(() => PostgresServer.Find() is { } binaries ? new PostgresServer(binaries, isSafe: false) : null);
    readonly Lazy<RabbitServer?> rabbit = new(() => RabbitServer.IsInstalled ? new RabbitServer() : null);
    int databases;

    /// <summary>An empty PostgreSQL database, as a connection; skips the test where there is no server.</summary>
    public string MakeDatabase()
    {
        Assert.SkipWhen(postgres.Value is null, "PostgreSQL is not installed (native/apt-packages-test.txt)");
        return postgres.Value!.MakeDatabase(string.Create(CultureInfo.InvariantCulture, $"host{Interlocked.Increment(ref databases)}"));
    }

    /// <summary>A RabbitMQ server, as an address; skips the test where there is none.</summary>
    public string Rabbit()
    {
        Assert.SkipWhen(rabbit.Value is null, "RabbitMQ is not installed (native/apt-packages-test.txt)");
        return rabbit.Value!.Address;
    }

    public void Dispose()
    {
        if (rabbit.IsValueCreated)
        {
            rabbit.Value?.Dispose();
        }

        if (postgres.IsValueCreated)
        {
            postgres.Value?.Dispose();
        }
    }
}
