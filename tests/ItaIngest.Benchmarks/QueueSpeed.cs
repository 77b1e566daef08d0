using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Benchmarks;

/// <summary>How long a page of the auditors' queue takes beside many documents.</summary>
static class QueueSpeed
{
    const int Rounds = 7;
    const double Limit = 300;

    internal static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var file = args.Length > 1 ? args[1] : Path.Combine(Directory.CreateTempSubdirectory("ita-queue-").FullName, "ita.db");
        Fill(file, documents);
        var queue = new QueuePages(new SqliteDatabase(file));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents, {new FileInfo(file).Length / 1e9:F1} GB, SQLite {SqliteDatabase.LibraryVersion()}, {Environment.ProcessorCount} cores; ms, median and worst of {Rounds}"));
        Console.WriteLine("| page | found | median | worst |");
        Console.WriteLine("|---|---|---|---|");
        var worst = Queries(queue).Max(q => Measure(q.Name, () => queue.Page(q.Query).Total));
        worst = Math.Max(worst, Measure("choices of the filters", () => queue.Choices().Years.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst of all: {worst:F0} ms (limit {Limit:F0})"));
        if (args.Length < 2)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }

        return worst <= Limit ? 0 : 1;
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
    internal static void Fill(string file, int documents)
    {
        var store = new DocumentStore(new SqliteDatabase(file));
        using var connection = new SqliteDatabase(file).Open();
        using (var count = connection.CreateCommand())
        {
            count.CommandText = "SELECT count(*) FROM record";
            if ((long)count.ExecuteScalar()! >= documents)
            {
                return;
            }
        }

        var start = TimeProvider.System.GetTimestamp();
        var made = new QueueDocuments(Corpora());
        for (var first = 1; first <= documents; first += 1000)
        {
            using var transaction = connection.BeginTransaction();
            for (var number = first; number < first + 1000 && number <= documents; number++)
            {
                Add(connection, transaction, number, made.Make(number));
            }

            transaction.Commit();
        }

        Review(file, store, documents);
        Console.Error.WriteLine($"filled in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F0} s");
    }

    static void Add(SqliteConnection connection, SqliteTransaction transaction, int number, IngestResult record)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var at = StoredText.Time(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));
        command.CommandText =
            """
            INSERT INTO document (id, sha256, bytes, state, state_since, first_seen) VALUES ($id, $sha, 1000, 'done', $at, $at);
            INSERT INTO sighting (document_id, arrival_key, name, tags, arrived_at) VALUES ($id, '1', $name, '[]', $at)
            """;
        command.Parameters.AddWithValue("$id", number);
        command.Parameters.AddWithValue("$sha", record.Source.Sha256);
        command.Parameters.AddWithValue("$name", record.Source.Name);
        command.Parameters.AddWithValue("$at", at);
        command.ExecuteNonQuery();
        RecordRows.Replace(connection, transaction, number, record, new EngineKey("e", "o"), DateTimeOffset.UnixEpoch);
    }

    static void Review(string file, DocumentStore store, int documents)
    {
        var log = new ReviewLog(new SqliteDatabase(file), TimeProvider.System);
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
