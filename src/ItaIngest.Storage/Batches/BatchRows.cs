using System.Data.Common;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.Batches;

/// <summary>The rows of batches; SQL that every store understands.</summary>
static class BatchRows
{
    const string Columns = "SELECT id AS Id, name AS Name, definition AS Definition, is_dry AS IsDry, state AS State FROM batch";

    public static Batch? Find(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefault<Row>($"{Columns} WHERE name = @name", new { name }, transaction)?.ToBatch();

    public static Batch? FindOpen(DbConnection connection, string definition) =>
        connection.QueryFirstOrDefault<Row>($"{Columns} WHERE definition = @definition AND state = 'open' ORDER BY id DESC LIMIT 1", new { definition })?.ToBatch();

    public static void Select(DbConnection connection, DbTransaction transaction, long id, BatchSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);

        // Versions are compared as numbers, which SQL cannot; there are few.
        var versions = connection.Query<string>("SELECT DISTINCT version FROM record", transaction: transaction)
            .Where(version => selection.Before is null || (Version.TryParse(version.Split('-')[0], out var made) && made < selection.Before)).ToList();
        connection.Execute(
            """
            INSERT INTO batch_document (batch_id, document_id, outcome)
            SELECT @id, r.document_id, 'waiting' FROM record r
            WHERE ((@status = '' AND r.status <> 'rejected') OR r.status = @status)
              AND r.version = @version
              AND (@code = '' OR EXISTS (SELECT 1 FROM warning w WHERE w.document_id = r.document_id AND w.code = @code))
              AND (@engine = '' OR r.engine <> @engine OR r.options_hash <> @options)
            """,
            versions.Select(version => new
            {
                id,
                status = selection.Status is { } status ? StoredText.Status(status) : "",
                version,
                code = selection.Code ?? "",
                engine = selection.NotMadeBy?.Engine ?? "",
                options = selection.NotMadeBy?.OptionsHash ?? "",
            }),
            transaction);
    }

    public static BatchProgress Progress(DbConnection connection, Batch batch)
    {
        var counts = connection.Query<(string Outcome, long Count)>(
            "SELECT outcome, count(*) FROM batch_document WHERE batch_id = @Id GROUP BY outcome", new { batch.Id }).ToDictionary(row => row.Outcome, row => (int)row.Count);
        return new BatchProgress(Of("waiting"), Of("same"), Of("changed"), Of("failed"));

        int Of(string outcome) => counts.GetValueOrDefault(outcome);
    }

    public static IReadOnlyList<string> Waiting(DbConnection connection, Batch batch, string after, int count) =>
    [
        .. connection.Query<string>(
            """
            SELECT d.sha256 FROM batch_document b JOIN document d ON d.id = b.document_id
            WHERE b.batch_id = @Id AND b.outcome = 'waiting' AND d.sha256 > @after ORDER BY d.sha256 LIMIT @count
            """,
            new { batch.Id, after, count }),
    ];

    /// <summary>Closes a waiting document; its id, or null when it was closed before.</summary>
    public static long? TakeWaiting(DbConnection connection, DbTransaction transaction, Batch batch, BatchEntry entry, DateTimeOffset at) =>
        connection.ExecuteScalar<long?>(
            """
            UPDATE batch_document SET outcome = @outcome, changes = @changes, made_at = @at
            WHERE batch_id = @Id AND document_id = (SELECT id FROM document WHERE sha256 = @Sha256) AND outcome = 'waiting' RETURNING document_id
            """,
            new
            {
                batch.Id,
                entry.Sha256,
                outcome = Name(entry.Outcome),
                changes = JsonSerializer.Serialize(entry.Changes, ItaJson.Compact),
                at = StoredText.Time(at),
            },
            transaction);

    public static void KeepVersion(DbConnection connection, DbTransaction transaction, Batch batch, long documentId, DateTimeOffset at)
    {
        var json = connection.ExecuteScalar<string>("SELECT json FROM record WHERE document_id = @documentId", new { documentId }, transaction)!;
        connection.Execute(
            """
            INSERT INTO record_version (batch_id, document_id, engine, options_hash, finished_at, replaced_at, json)
            SELECT @Id, document_id, engine, options_hash, finished_at, @at, @packed FROM record WHERE document_id = @documentId
            """,
            new { batch.Id, documentId, at = StoredText.Time(at), packed = PackedText.Pack(json) },
            transaction);
    }

    /// <summary>Takes a replaced record out of the versions; null: none is left.</summary>
    public static TakenVersion? TakeVersion(Database database, DbConnection connection, DbTransaction transaction, Batch batch)
    {
        var next = connection.ExecuteScalar<string?>(
            "SELECT d.sha256 FROM record_version v JOIN document d ON d.id = v.document_id WHERE v.batch_id = @Id ORDER BY v.document_id LIMIT 1", new { batch.Id }, transaction);
        if (next is null)
        {
            return null;
        }

        var documentId = DocumentRows.Hold(database, connection, transaction, next);
        var row = connection.QuerySingle<VersionRow>(
            """
            SELECT v.document_id AS DocumentId, v.engine AS Engine, v.options_hash AS OptionsHash, v.json AS Json, r.finished_at AS Current, b.made_at AS Made
            FROM record_version v JOIN record r ON r.document_id = v.document_id
            JOIN batch_document b ON b.batch_id = v.batch_id AND b.document_id = v.document_id
            WHERE v.batch_id = @Id AND v.document_id = @documentId
            """,
            new { batch.Id, documentId },
            transaction);
        connection.Execute("DELETE FROM record_version WHERE batch_id = @Id AND document_id = @DocumentId", new { batch.Id, row.DocumentId }, transaction);
        return new TakenVersion(row.DocumentId, new EngineKey(row.Engine, row.OptionsHash), row.Json, row.Current == row.Made);
    }

    public static void SetState(DbConnection connection, Batch batch, BatchState state, DateTimeOffset at) => connection.Execute(
        "UPDATE batch SET state = @state, ended_at = @at WHERE id = @Id", new { batch.Id, state = state.ToString().ToLowerInvariant(), at = StoredText.Time(at) });

    public static IEnumerable<BatchResult> Results(DbConnection connection, Batch batch)
    {
        var rows = connection.Query<(string Sha256, string? Name, string? Agency, string Outcome, string Changes)>(
            """
            SELECT d.sha256, (SELECT s.name FROM sighting s WHERE s.document_id = d.id ORDER BY s.id DESC LIMIT 1), r.agency, b.outcome, b.changes
            FROM batch_document b JOIN document d ON d.id = b.document_id LEFT JOIN record r ON r.document_id = d.id
            WHERE b.batch_id = @Id AND b.outcome <> 'waiting' ORDER BY d.sha256
            """,
            new { batch.Id },
            buffered: false);
        return rows.Select(row => new BatchResult(
            row.Sha256, row.Name ?? row.Sha256, row.Agency, Enum.Parse<BatchOutcomeKind>(row.Outcome, ignoreCase: true),
            JsonSerializer.Deserialize<List<RecordChange>>(row.Changes, ItaJson.Compact)!));
    }

    static string Name(BatchOutcomeKind outcome) => outcome.ToString().ToLowerInvariant();

    sealed record Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string Definition { get; init; } = "";

        public int IsDry { get; init; }

        public string State { get; init; } = "";

        public Batch ToBatch() => new(Id, Name, Definition, IsDry != 0, StoredText.Parse<BatchState>(State));
    }

    sealed record VersionRow
    {
        public long DocumentId { get; init; }

        public string Engine { get; init; } = "";

        public string OptionsHash { get; init; } = "";

        public byte[] Json { get; init; } = [];

        public string Current { get; init; } = "";

        public string? Made { get; init; }
    }
}
