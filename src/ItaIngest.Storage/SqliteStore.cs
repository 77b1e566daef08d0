using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;

namespace ItaIngest.Storage;

/// <summary>The embedded store: one SQLite file, in write-ahead mode, shared by threads and processes of one machine.</summary>
public sealed class SqliteStore : IResultStore
{
    readonly SqliteDatabase database;

    /// <summary>Opens or makes the database file; throws <see cref="StoreUnavailableException"/> when that is not possible.</summary>
    public SqliteStore(string path) => database = new SqliteDatabase(path);

    /// <summary>The version of the system's SQLite; throws <see cref="StoreUnavailableException"/> when it is missing or too old.</summary>
    public static string LibraryVersion()
    {
        NativeSqlite.Load();
        return NativeSqlite.Version;
    }

    /// <inheritdoc/>
    public DocumentEntry Arrive(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var at = SqliteText.Time(arrival.At);
        connection.Execute(
            """
            INSERT INTO document (sha256, bytes, state, state_since, first_seen) VALUES (@Sha256, @Bytes, 'queued', @at, @at)
            ON CONFLICT (sha256) DO NOTHING
            """,
            new { arrival.Sha256, arrival.Bytes, at },
            transaction);
        connection.Execute(
            """
            INSERT INTO sighting (document_id, arrival_key, name, tags, arrived_at)
            SELECT id, @Key, @Name, @tags, @at FROM document WHERE sha256 = @Sha256
            ON CONFLICT (document_id, arrival_key) DO NOTHING
            """,
            new { arrival.Sha256, arrival.Key, arrival.Name, tags = JsonSerializer.Serialize(arrival.Tags, ItaJson.Compact), at },
            transaction);
        var entry = SqliteDocuments.Select(connection, "WHERE d.sha256 = @Sha256", new { arrival.Sha256 }, transaction).Single();
        transaction.Commit();
        return entry;
    }

    /// <inheritdoc/>
    public void SetState(string sha256, DocumentState state, DateTimeOffset at)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE document SET state = @state, state_since = @at WHERE sha256 = @sha256",
            new { sha256, state = SqliteText.State(state), at = SqliteText.Time(at) });
    }

    /// <inheritdoc/>
    public void Complete(IngestResult result, EngineKey madeBy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var id = connection.ExecuteScalar<long?>(
            """
            UPDATE document SET state = @state, state_since = @at WHERE sha256 = @Sha256 RETURNING id
            """,
            new
            {
                state = SqliteText.State(result.Status == IngestStatus.Rejected ? DocumentState.Rejected : DocumentState.Done),
                at = SqliteText.Time(at),
                result.Source.Sha256,
            },
            transaction) ?? throw new InvalidOperationException($"Document {result.Source.Sha256} was never told to arrive.");
        SqliteRecords.Replace(connection, transaction, id, result, madeBy, at);
        transaction.Commit();
    }

    /// <inheritdoc/>
    public DocumentEntry? Find(string sha256)
    {
        using var connection = database.Open();
        return SqliteDocuments.Select(connection, "WHERE d.sha256 = @sha256", new { sha256 }).SingleOrDefault();
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentEntry> Search(string hashOrName)
    {
        using var connection = database.Open();
        const string Where =
            """
            WHERE substr(d.sha256, 1, length(@text)) = lower(@text)
               OR EXISTS (SELECT 1 FROM sighting s WHERE s.document_id = d.id
                          AND (s.name = @text OR substr(s.name, -length(@text) - 1) = '/' || @text))
            """;
        return [.. SqliteDocuments.Select(connection, Where, new { text = hashOrName }).Reverse()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentEntry> List()
    {
        using var connection = database.Open();
        return SqliteDocuments.Select(connection, "", null);
    }

    /// <inheritdoc/>
    public IngestResult? ReadRecord(string sha256)
    {
        using var connection = database.Open();
        var json = connection.ExecuteScalar<string?>(
            "SELECT r.json FROM record r JOIN document d ON d.id = r.document_id WHERE d.sha256 = @sha256", new { sha256 });
        return json is null ? null : ItaJson.Read(json);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ArrivalKeys(string sha256)
    {
        using var connection = database.Open();
        const string Sql = "SELECT s.arrival_key FROM sighting s JOIN document d ON d.id = s.document_id WHERE d.sha256 = @sha256 ORDER BY s.id DESC";
        return connection.Query<string>(Sql, new { sha256 }).AsList();
    }

    /// <inheritdoc/>
    public IReadOnlyList<WarningEntry> Warnings(string? code = null, Severity? severity = null)
    {
        using var connection = database.Open();
        return SqliteRecords.Warnings(connection, code, severity is { } s ? SqliteText.Severity(s) : null);
    }
}
