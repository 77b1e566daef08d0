using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.Progress;

/// <summary>Asks the ledger how far the work is. Safe to call from several threads.</summary>
public sealed class ProgressStore(Database database)
{
    const int MostInWork = 50;
    const int MostRejections = 20;

    /// <summary>Throws when the store does not answer.</summary>
    public void Ping()
    {
        using var connection = database.Open();
        connection.ExecuteScalar<long>("SELECT count(*) FROM document WHERE id < 0");
    }

    /// <summary>How many documents wait or are in work, and since when the oldest of those that wait does.</summary>
    public (long Waiting, long Working, DateTimeOffset? OldestSince) Open()
    {
        using var connection = database.Open();
        var open = connection.Query<(string State, long Count, string Since)>(
            "SELECT state, count(*), min(state_since) FROM document WHERE state IN ('queued', 'working') GROUP BY state").ToDictionary(row => row.State);
        return (
            open.TryGetValue("queued", out var queued) ? queued.Count : 0,
            open.TryGetValue("working", out var working) ? working.Count : 0,
            queued.Since is { } since ? StoredText.Time(since) : null);
    }

    /// <summary>Where the work stands.</summary>
    /// <param name="since">What counts as lately.</param>
    public LedgerProgress Read(DateTimeOffset since)
    {
        var (waiting, _, oldest) = Open();
        using var connection = database.Open();
        var inWork = connection.Query<(string Sha256, string Name, string Since)>(
            """
            SELECT d.sha256, q.name, d.state_since FROM document d JOIN queue q ON q.document_id = d.id
            WHERE d.state = 'working' ORDER BY d.state_since LIMIT @MostInWork
            """,
            new { MostInWork });
        var (done, pages) = connection.QuerySingle<(long, long)>(
            """
            SELECT count(*), CAST(coalesce(sum(r.pages), 0) AS BIGINT) FROM completion c JOIN record r ON r.document_id = c.document_id
            WHERE c.finished_at >= @since
            """,
            new { since = StoredText.Time(since) });
        var rejections = connection.Query<(string Sha256, string Name, string? Code, string At)>(
            """
            SELECT q.sha256, q.name, r.rejection_code, c.finished_at
            FROM completion c JOIN queue q ON q.document_id = c.document_id JOIN record r ON r.document_id = c.document_id
            WHERE c.status = 'rejected' AND r.status = 'rejected' ORDER BY c.id DESC LIMIT @MostRejections
            """,
            new { MostRejections });
        return new LedgerProgress(
            connection.ExecuteScalar<long>("SELECT count(*) FROM document"), waiting, oldest,
            [.. inWork.Select(row => new WorkingDocument(row.Sha256, row.Name, StoredText.Time(row.Since)))], done, pages,
            [.. rejections.DistinctBy(row => row.Sha256).Select(row => new RecentRejection(row.Sha256, row.Name, row.Code ?? "", StoredText.Time(row.At)))]);
    }

    /// <summary>Documents with a record that was not rejected, in the order of their hashes.</summary>
    /// <param name="after">Only hashes beyond this one; empty: from the first.</param>
    /// <param name="count">At most so many.</param>
    public IReadOnlyList<KeptDocument> Kept(string after, int count)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<(string Sha256, string MediaType, long IsArchived)>(
                """
                SELECT d.sha256, r.media_type,
                       CASE WHEN EXISTS (SELECT 1 FROM sighting s WHERE s.document_id = d.id AND substr(s.arrival_key, 1, 4) <> 'run:') THEN 1 ELSE 0 END
                FROM document d JOIN record r ON r.document_id = d.id
                WHERE d.sha256 > @after AND d.state = 'done' ORDER BY d.sha256 LIMIT @count
                """,
                new { after, count }).Select(row => new KeptDocument(row.Sha256, row.MediaType, row.IsArchived == 1)),
        ];
    }
}
