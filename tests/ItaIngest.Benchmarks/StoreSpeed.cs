using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Servers;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How many documents a second a store takes, when nothing else is done: each arrives, is claimed, completed, and read back, as the inbox's
/// workers do it, every step safe on the disk before the next.
/// </summary>
static class StoreSpeed
{
    internal static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
        var folder = Directory.CreateTempSubdirectory("ita-store-");
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents each, {Environment.ProcessorCount} cores"));
            Console.WriteLine("| store | workers | documents/s |");
            Console.WriteLine("|---|---|---|");
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
        var records = Enumerable.Range(1, documents).Select(made.Make).ToList();
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(records, new ParallelOptions { MaxDegreeOfParallelism = workers }, record => BringIn(store, record));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {database.Description.Split(':')[0]} | {workers} | {documents / clock.Elapsed.TotalSeconds:F0} |"));
    }

    static void BringIn(DocumentStore store, IngestResult record)
    {
        var (sha256, now) = (record.Source.Sha256, DateTimeOffset.UtcNow);
        store.Arrive(new Arrival(sha256, record.Source.Bytes, record.Source.Name, [], sha256, now));
        store.Claim(sha256, sha256, now);
        if (!store.Complete(record, new EngineKey("e", "o"), now, sha256) || store.ReadRecord(sha256) is null)
        {
            throw new InvalidOperationException($"{sha256} was not stored.");
        }
    }
}
