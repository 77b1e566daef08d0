using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;
using Microsoft.Data.Sqlite;
using Xunit;
using static ItaIngest.Tests.Storage.Queue.QueueSample;

namespace ItaIngest.Tests.Storage.Queue;

/// <summary>A database of an earlier program, with documents in it, is brought up to today's schema when it is opened.</summary>
public sealed class UpgradeTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Documents_of_an_earlier_schema_are_in_the_queue_and_found(int version)
    {
        Make(version);
        var queue = new QueuePages(new SqliteDatabase(folder["ita.db"]));
        var page = queue.Page(new QueueQuery { Order = QueueOrder.Name, IsDescending = false });
        Assert.Equal(["1.pdf", "2.pdf", "later.pdf"], page.Entries.Select(entry => entry.Name));
        Assert.Equal(("เทศบาลตำบลวังทอง", 2567, ReviewState.Open, 0.4), (page.Entries[0].Agency, page.Entries[0].Year, page.Entries[0].Review, page.Entries[0].Confidence));
        Assert.Equal(DocumentState.Queued, page.Entries[2].State);
        Assert.Equal([Sha(1)], queue.Page(new QueueQuery { Search = "อบรมจริยธรรม" }).Entries.Select(entry => entry.Sha256));
        Assert.Equal([Sha(2)], queue.Page(new QueueQuery { Search = "ทต.แม่ทะ" }).Entries.Select(entry => entry.Sha256));
        Assert.Equal(3, new DocumentStore(new SqliteDatabase(folder["ita.db"])).List().Count);
    }

    [Fact]
    public void A_log_of_the_second_schema_is_still_whole_and_laid_over()
    {
        Make(2);
        var draft = new ReviewEntry(
            1, Sha(1), "2026-11-01T00:00:00.0000000+00:00",
            new ReviewDecision("ก", ReviewAct.Correct, "/content/assessments/0/overall", "90", "80", Warning: "score.total-mismatch"), "", "");
        using (var connection = Open())
        {
            connection.Execute(
                """
                INSERT INTO review_log VALUES (1, @Document, @At, 'ก', 'Correct', '/content/assessments/0/overall', '90', '80', NULL, 'score.total-mismatch', NULL, NULL, '', @hash);
                UPDATE review_head SET entries = 1, hash = @hash
                """,
                new { draft.Document, draft.At, hash = draft.ExpectedHash() });
        }

        var log = new ReviewLog(new SqliteDatabase(folder["ita.db"]), TimeProvider.System);
        Assert.True(log.Verify().IsWhole);
        Assert.Equal("80", Assert.Single(ReviewOverlay.Lay(new DocumentStore(new SqliteDatabase(folder["ita.db"])).ReadRecord(Sha(1))!, log.Standing(Sha(1))).Fields).Reviewed);
        Assert.Equal((ReviewState.Settled, "ก"), new QueuePages(new SqliteDatabase(folder["ita.db"])).Page(new QueueQuery { Year = 2567 }).Entries.Select(e => (e.Review, e.Reviewer)).Single());
    }

    void Make(int version)
    {
        using var connection = Open();
        foreach (var script in typeof(DocumentStore).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Schema/sqlite/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(version))
        {
            using var reader = new StreamReader(typeof(DocumentStore).Assembly.GetManifestResourceStream(script)!);
            connection.Execute(reader.ReadToEnd());
        }

        connection.Execute($"PRAGMA user_version = {version}");
        Insert(connection, 1, Record(1, "เทศบาลตำบลวังทอง", 2567, "อบรม จริยธรรม", Severity.Error, 0.4));
        Insert(connection, 2, Record(2, "เทศบาลตำบลแม่ทะ", 2568));
        connection.Execute(
            """
            INSERT INTO document VALUES (3, @sha, 1, 'queued', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z');
            INSERT INTO sighting VALUES (NULL, 3, '1', 'later.pdf', '[]', '2026-11-01T00:00:00.000Z')
            """,
            new { sha = Sha(3) });
    }

    static void Insert(SqliteConnection connection, long id, IngestResult record) => connection.Execute(
        """
        INSERT INTO document VALUES (@id, @Sha256, 1, 'done', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z');
        INSERT INTO sighting VALUES (NULL, @id, '1', @Name, '[]', '2026-11-01T00:00:00.000Z');
        INSERT INTO record VALUES (@id, 'complete', NULL, 'measures', NULL, NULL, NULL, 'application/pdf', 3, '0.1.0', 'e', 'o', '2026-11-01T00:00:00.000Z', @json)
        """,
        new { id, record.Source.Sha256, record.Source.Name, json = System.Text.Json.JsonSerializer.Serialize(record, ItaJson.Compact) });

    SqliteConnection Open()
    {
        _ = SqliteDatabase.LibraryVersion();
        var connection = new SqliteConnection($"Data Source={folder["ita.db"]}");
        connection.Open();
        return connection;
    }
}
