using System.Globalization;
using ItaIngest.Servers;
using ItaIngest.Storage.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(ItaIngest.Tests.Storage.SharedPostgres))]

namespace ItaIngest.Tests.Storage;

/// <summary>One PostgreSQL server for all tests of this assembly, started when the first one asks.</summary>
public sealed class SharedPostgres : IDisposable
{
    const string Template = "ita_template";

    readonly Lazy<PostgresServer?> server = new(Start);
    int databases;

    /// <summary>A database of today's schema, as a connection; skips the test where PostgreSQL is not installed.</summary>
    public string MakeDatabase() => MakeDatabase(Template);

    /// <summary>A database with nothing in it.</summary>
    public string MakeEmpty() => MakeDatabase("template0");

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value?.Dispose();
        }
    }

    string MakeDatabase(string template)
    {
        Assert.SkipWhen(server.Value is null, "PostgreSQL is not installed (native/apt-packages-test.txt)");
        return server.Value!.MakeDatabase(string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}"), template);
    }

    static PostgresServer? Start()
    {
        if (PostgresServer.Find() is not { } binaries)
        {
            return null;
        }

        var started = new PostgresServer(binaries, isSafe: false);

        // Every test's database is a copy of one that has the schema already.
        new PostgresDatabase(started.MakeDatabase(Template)).Dispose();
        return started;
    }
}
