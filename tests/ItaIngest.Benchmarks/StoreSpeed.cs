using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Servers;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How many documents a second a store takes, when nothing else is done: each arrives and is taken, then its record is stored, safe on the
/// disk, as the inbox's workers do it. The first documents only warm up: workers run for weeks.
/// </summary>
static class StoreSpeed
{
    const int WarmUp = 1000;

    internal static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
        var folder = Directory.CreateTempSubdirectory("ita-store-");
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents each, {Environment.ProcessorCount} cores"));
            Console.WriteLine("| store | workers | documents/s | processor ms a document: program | server |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var workers in (int[])[1, 4])
            {
                using (var sqlite = new SqliteDatabase(Path.Combine(folder.FullName, $"{workers}.db")))
                {
                    Measure(sqlite, documents, workers);
                }
            }

            if (PostgresServer.Find() is { } binaries)
            {
                using var server = new PostgresServer(binaries, isSafe: true);
                foreach (var workers in (int[])[1, 4, 16])
                {
                    using var postgres = new PostgresDatabase(server.MakeDatabase($"speed{workers}"));
                    Measure(postgres, documents, workers);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    static void Measure(Database database, int documents, int workers)
    {
        var store = new DocumentStore(database);
        var made = new QueueDocuments(QueueSpeed.Corpora());
        var records = Enumerable.Range(1, WarmUp + documents).Select(made.Make).ToList();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.ForEach(records.Take(WarmUp), parallel, record => BringIn(store, record));
        var (own, server, clock) = (Environment.CpuUsage.TotalTime, OfServer(), Stopwatch.StartNew());
        Parallel.ForEach(records.Skip(WarmUp), parallel, record => BringIn(store, record));
        clock.Stop();
        var (ownMs, serverMs) = ((Environment.CpuUsage.TotalTime - own).TotalMilliseconds / documents, (OfServer() - server).TotalMilliseconds / documents);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {database.Description.Split(':')[0]} | {workers} | {documents / clock.Elapsed.TotalSeconds:F0} | {ownMs:F1} | {serverMs:F1} |"));
    }

    // Processor time of PostgreSQL's processes, which on a server of its own has all cores.
    static TimeSpan OfServer()
    {
        var all = TimeSpan.Zero;
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                all += process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) ? process.TotalProcessorTime : TimeSpan.Zero;
            }
        }

        return all;
    }

    static void BringIn(DocumentStore store, IngestResult record)
    {
        var (sha256, now) = (record.Source.Sha256, DateTimeOffset.UtcNow);
        store.Take(new Arrival(sha256, record.Source.Bytes, record.Source.Name, [], sha256, now), sha256, _ => true);
        if (!store.Complete(record, new EngineKey("e", "o"), now, sha256))
        {
            throw new InvalidOperationException($"{sha256} was not stored.");
        }
    }
}
