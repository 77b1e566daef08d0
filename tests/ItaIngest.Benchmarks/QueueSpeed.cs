using System.Data.Common;
using System.Globalization;
using Dapper;
using ItaIngest.Model.Results;
using ItaIngest.Servers;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;

namespace ItaIngest.Benchmarks;

/// <summary>How long a page of the auditors' queue takes beside many documents.</summary>
static class QueueSpeed
{
    const int Rounds = 7;
    const double Limit = 300;

    internal static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        using var server = args is [_, "postgres"] ? StartServer() : null;
        var folder = args.Length > 1 ? null : Directory.CreateTempSubdirectory("ita-queue-");
        using (var database = Open(server?.MakeDatabase("queue") ?? (folder is null ? args[1] : Path.Combine(folder.FullName, "ita.db"))))
        {
            Fill(database, documents);
            var isQuick = IsQuick(new QueuePages(database), $"{documents} documents, {database.Description}");
            folder?.Delete(recursive: true);
            return isQuick ? 0 : 1;
        }
    }

    static Database Open(string place) => place.Contains("Host=", StringComparison.Ordinal) ? new PostgresDatabase(place) : new SqliteDatabase(place);

    static PostgresServer StartServer() =>
        new(PostgresServer.Find() ?? throw new InvalidOperationException("PostgreSQL is not installed (native/apt-packages-test.txt)."), isSafe: true);

    static bool IsQuick(QueuePages queue, string what)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {Environment.ProcessorCount} cores; ms, median and worst of {Rounds}"));
        Console.WriteLine("| page | found | median | worst |");
        Console.WriteLine("|---|---|---|---|");
        var worst = Queries(queue).Max(q => Measure(q.Name, () => queue.Page(q.Query).Total));
        worst = Math.Max(worst, Measure("choices of the filters", () => queue.Choices().Years.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst of all: {worst:F0} ms (limit {Limit:F0})"));
        return worst <= Limit;
    }

    static IEnumerable<(string Name, QueueQuery Query)> Queries(QueuePages queue)
    {
        foreach (var order in Enum.GetValues<QueueOrder>())
        {
            yield return ($"by {order}", new QueueQuery { Order = order, IsDescending = false });
            yield return ($"by {order}, 40th page", new QueueQuery { Order = order, After = Deep(queue, order) });
        }

        yield return ("a year by severity", new QueueQuery { Year = 2567, Order = QueueOrder.Severity });
        yield return ("a province by agency", new QueueQuery { Province = "ลำปาง", Order = QueueOrder.Agency, IsDescending = false });
        yield return ("open errors by confidence", new QueueQuery { OpenAtLeast = Severity.Error, Order = QueueOrder.Confidence, IsDescending = false });
        yield return ("unsure numbers by age", new QueueQuery { ConfidenceBelow = 0.35 });
        yield return ("a code by year", new QueueQuery { Code = "score.total-mismatch", Order = QueueOrder.Year });
        yield return ("a reviewer", new QueueQuery { Reviewer = "สมศรี" });
        yield return ("settled ones by agency", new QueueQuery { Review = ReviewState.Settled, Order = QueueOrder.Agency });
        yield return ("nothing fits", new QueueQuery { Year = 2500 });
        foreach (var search in (string[])["เทศบาลตำบลวังทอง", "อบต.วังทอง", "วงทองง", "หนอง", "ประชุม", "การประเมินคุณธรรมและความโปร่งใส", "การ", "ร้อยละ ประชุม", "xyzzy", "12345.pdf"])
        {
            yield return ($"search '{search}'", new QueueQuery { Search = search });
            yield return ($"search '{search}', 2567, by agency", new QueueQuery { Search = search, Year = 2567, Order = QueueOrder.Agency, IsDescending = false });
        }
    }

    static string? Deep(QueuePages queue, QueueOrder order)
    {
        string? after = null;
        for (var page = 1; page < 40; page++)
        {
            after = queue.Page(new QueueQuery { Order = order, After = after }).Next;
        }

        return after;
    }

    static double Measure(string name, Func<long> page)
    {
        var times = new List<double>();
        var found = page();
        for (var round = 0; round < Rounds; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            page();
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {found} | {times.Order().ElementAt(Rounds / 2):F1} | {times.Max():F1} |"));
        return times.Max();
    }

    // Many documents in one transaction: the store itself makes each one safe on the disk before the next.
    internal static void Fill(Database database, int documents)
    {
        var store = new DocumentStore(database);
        using var connection = database.Open();
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM record") >= documents)
        {
            return;
        }

        var start = TimeProvider.System.GetTimestamp();
        var made = new QueueDocuments(Corpora());
        for (var first = 1; first <= documents; first += 1000)
        {
            using var transaction = database.BeginWrite(connection);
            for (var number = first; number < first + 1000 && number <= documents; number++)
            {
                Add(database, connection, transaction, number, made.Make(number));
            }

            transaction.Commit();
            Console.Error.WriteLine($"{first + 999} documents, {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F0} s");
        }

        if (database is PostgresDatabase)
        {
            // what a server does by itself in its idle hours
            connection.Execute("VACUUM ANALYZE");
        }

        Review(database, store, documents);
    }

    static void Add(Database database, DbConnection connection, DbTransaction transaction, int number, IngestResult record)
    {
        var at = StoredText.Time(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));
        var id = connection.ExecuteScalar<long>(
            "INSERT INTO document (sha256, bytes, state, state_since, first_seen) VALUES (@Sha256, 1000, 'done', @at, @at) RETURNING id", new { record.Source.Sha256, at }, transaction);
        connection.Execute(
            "INSERT INTO sighting (document_id, arrival_key, name, tags, arrived_at) VALUES (@id, '1', @Name, '[]', @at)", new { id, record.Source.Name, at }, transaction);
        RecordRows.Replace(database, transaction, id, record, RecordRows.Steps(database, record, new EngineKey("e", "o"), DateTimeOffset.UnixEpoch));
    }

    static void Review(Database database, DocumentStore store, int documents)
    {
        var log = new ReviewLog(database, TimeProvider.System);
        for (var number = 1; number <= documents; number += Math.Max(1, documents / 500))
        {
            var score = store.ReadRecord(QueueDocuments.Sha(number))!.Content!.Assessments[0].Overall!.Value;
            log.Append(
                QueueDocuments.Sha(number),
                new ReviewDecision(number % 2 == 0 ? "สมศรี" : "สมชาย", ReviewAct.Correct, "/content/assessments/0/overall", $"{score}", "85.56"), 0);
        }
    }

    internal static string Corpora()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "corpora")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("corpora");
        }

        return Path.Combine(folder.FullName, "corpora", "reports");
    }
}
