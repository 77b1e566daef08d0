using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ItaIngest.Servers;

/// <summary>A real PostgreSQL server with a folder and a port of its own on the loopback.</summary>
sealed class PostgresServer : IDisposable
{
    const string User = "postgres";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly string binaries;
    readonly bool isSafe;
    readonly string folder = LocalServer.MakeFolder("ita-postgres-", User);
    readonly int port = LocalServer.FreePort();
    Process? process;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="binaries">From <see cref="Find"/>.</param>
    /// <param name="isSafe">Whether what is committed is on the disk; tests that lose no power are faster without.</param>
    public PostgresServer(string binaries, bool isSafe)
    {
        (this.binaries, this.isSafe) = (binaries, isSafe);
        LocalServer.Run(LocalServer.As(
            User, Path.Combine(binaries, "initdb"), ["-D", Data, "-U", "ita", "-A", "trust", "-E", "UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8", "--no-sync"]));
        Start();
    }

    string Data => Path.Combine(folder, "data");

    /// <summary>The folder of the newest server that is installed; null: none is.</summary>
    public static string? Find() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin")).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")))
            : null;

    /// <summary>How to connect to a database.</summary>
    public string Connection(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=ita;Database={database}");

    /// <summary>Makes a database, as a copy where another is named.</summary>
    public string MakeDatabase(string name, string template = "template0")
    {
        Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return Connection(name);
    }

    /// <summary>Starts it again after a kill.</summary>
    public void Start()
    {
        process?.Dispose();
        var clock = Stopwatch.StartNew();
        process = Launch();
        while (!IsUp())
        {
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException("PostgreSQL does not come up: " + File.ReadAllText(Path.Combine(folder, "log")));
            }

            if (process.HasExited)
            {
                // Children of the one that was killed still end; they hold its shared memory.
                process.Dispose();
                Thread.Sleep(100);
                process = Launch();
            }

            Thread.Sleep(50);
        }
    }

    /// <summary>kill -9 of the server; its children follow.</summary>
    public void Kill()
    {
        LocalServer.Kill(process!.Id);
        process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (process is { HasExited: false })
        {
            // Immediate shutdown: nothing of it is kept.
            Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -QUIT {process.Id}")]).WaitForExit();
            process.WaitForExit();
        }

        process?.Dispose();
        for (var attempt = 0; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < 50)
            {
                Thread.Sleep(100);
            }
        }
    }

    Process Launch() => LocalServer.Start(LocalServer.As(
        User,
        "sh",
        [
            "-c",
            string.Create(
                CultureInfo.InvariantCulture,
                $"exec {binaries}/postgres -D {Data} -k {folder} -h 127.0.0.1 -p {port} -c max_connections=300 {(isSafe ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off")} >>{folder}/log 2>&1"),
        ]));

    bool IsUp()
    {
        try
        {
            Execute("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false;Timeout=5");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
