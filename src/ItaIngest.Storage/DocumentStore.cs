using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage;

/// <summary>
/// Keeps documents, their names, their records and where each stands. Every method is one transaction, safe to call from several
/// threads, processes and machines, and safe to repeat. Throws <see cref="StoreUnavailableException"/> when the store cannot be used.
/// </summary>
public sealed class DocumentStore(Database database)
{
    /// <summary>Tells that bytes came in under a name. A new document is queued; a known one gets the name and time added.</summary>
    public DocumentEntry Arrive(Arrival arrival) => Arrive(arrival, claim: null, _ => false);

    /// <summary>
    /// Tells it, and a worker takes the document in the same step where it is new or wanted. Only the last claim may store a record.
    /// </summary>
    /// <param name="arrival">What came.</param>
    /// <param name="claim">A text of the worker's own, which tells people who works.</param>
    /// <param name="isWanted">Whether a document that is known already is taken too.</param>
    /// <returns>The document as it stood before it was taken.</returns>
    public DocumentEntry Take(Arrival arrival, string claim, Func<DocumentEntry, bool> isWanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(claim);
        ArgumentNullException.ThrowIfNull(isWanted);
        return Arrive(arrival, claim, isWanted);
    }

    /// <summary>
    /// Takes an arrival back: what was read was not the whole of the file. A document that came no other way goes; else it is as it was.
    /// </summary>
    public void TakeBack(Arrival arrival, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        var given = new { arrival.Sha256, arrival.Key, at = StoredText.Time(at) };
        connection.Execute("DELETE FROM sighting WHERE arrival_key = @Key AND document_id = (SELECT id FROM document WHERE sha256 = @Sha256)", given, transaction);
        connection.Execute(
            """
            DELETE FROM document WHERE sha256 = @Sha256
            AND NOT EXISTS (SELECT 1 FROM sighting WHERE document_id = document.id) AND NOT EXISTS (SELECT 1 FROM completion WHERE document_id = document.id)
            """,
            given,
            transaction);
        connection.Execute(
            """
            UPDATE document SET state_since = @at, claim = NULL,
            state = CASE WHEN EXISTS (SELECT 1 FROM record WHERE document_id = document.id AND status = 'rejected') THEN 'rejected' ELSE 'queued' END
            WHERE sha256 = @Sha256
            """,
            given,
            transaction);
        transaction.Commit();
    }

    /// <summary>Moves a document between states without a record: taken by a worker, or put back.</summary>
    public void SetState(string sha256, DocumentState state, DateTimeOffset at)
    {
        using var connection = database.OpenToWrite(isLasting: false);
        connection.Execute(
            "UPDATE document SET state = @state, state_since = @at WHERE sha256 = @sha256",
            new { sha256, state = StoredText.State(state), at = StoredText.Time(at) });
    }

    /// <summary>
    /// Holds a document so that no other process brings it in, until it is disposed of or the process ends; null: another one holds it.
    /// </summary>
    public IDisposable? TryHold(string sha256) => database.TryHold(sha256);

    /// <summary>The keys of the arrivals of documents that a worker took at this time or later and still has.</summary>
    public IReadOnlySet<string> InWork(DateTimeOffset since)
    {
        using var connection = database.Open();
        return connection.Query<string>(
            "SELECT s.arrival_key FROM sighting s JOIN document d ON d.id = s.document_id WHERE d.state = 'working' AND d.state_since >= @since",
            new { since = StoredText.Time(since) }).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Stores a record with its warnings and diagnostics, replacing the document's last one, and closes the ledger entry. False: the
    /// document was claimed anew or completed since <paramref name="claim"/>, and nothing is stored.
    /// </summary>
    /// <param name="result">The record.</param>
    /// <param name="madeBy">What made it.</param>
    /// <param name="at">Now.</param>
    /// <param name="claim">The claim that it was made under; null: it is stored whoever else works.</param>
    public bool Complete(IngestResult result, EngineKey madeBy, DateTimeOffset at, string? claim = null)
    {
        var steps = RecordRows.Steps(database, result, madeBy, at);
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        var id = connection.ExecuteScalar<long?>(
            """
            UPDATE document SET state = @state, state_since = @at, claim = NULL WHERE sha256 = @Sha256 AND (@claim IS NULL OR claim = @claim) RETURNING id
            """,
            new
            {
                state = StoredText.State(result.Status == IngestStatus.Rejected ? DocumentState.Rejected : DocumentState.Done),
                at = StoredText.Time(at),
                result.Source.Sha256,
                claim,
            },
            transaction);
        if (id is null)
        {
            return claim is not null ? false : throw new InvalidOperationException($"Document {result.Source.Sha256} was never told to arrive.");
        }

        RecordRows.Replace(database, transaction, id.Value, result, steps);
        transaction.Commit();
        return true;
    }

    /// <summary>The document with this hash, or null.</summary>
    public DocumentEntry? Find(string sha256)
    {
        using var connection = database.Open();
        return DocumentRows.Select(connection, "WHERE d.sha256 = @sha256", new { sha256 }).SingleOrDefault();
    }

    /// <summary>How many documents there are.</summary>
    public long Count()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM document");
    }

    /// <summary>Documents whose hash begins with, or whose name is or ends in, the given text; newest first.</summary>
    public IReadOnlyList<DocumentEntry> Search(string hashOrName)
    {
        using var connection = database.Open();
        const string Where =
            """
            WHERE substr(d.sha256, 1, length(@text)) = lower(@text)
               OR EXISTS (SELECT 1 FROM sighting s WHERE s.document_id = d.id
                          AND (s.name = @text OR (length(s.name) > length(@text) AND substr(s.name, length(s.name) - length(@text)) = '/' || @text)))
            """;
        return [.. DocumentRows.Select(connection, Where, new { text = hashOrName }).Reverse()];
    }

    /// <summary>Every document, oldest first.</summary>
    public IReadOnlyList<DocumentEntry> List()
    {
        using var connection = database.Open();
        return DocumentRows.Select(connection, "", null);
    }

    /// <summary>The record of a document, or null.</summary>
    public IngestResult? ReadRecord(string sha256)
    {
        using var connection = database.Open();
        var json = connection.ExecuteScalar<string?>(
            "SELECT r.json FROM record r JOIN document d ON d.id = r.document_id WHERE d.sha256 = @sha256", new { sha256 });
        return json is null ? null : ItaJson.Read(json);
    }

    /// <summary>Records in the order in which their documents came: however many there are, a few are in memory at a time.</summary>
    /// <param name="after">Only of documents that came after this one, by hash; null: from the first.</param>
    /// <param name="count">At most so many.</param>
    public IReadOnlyList<IngestResult> Records(string? after, int count)
    {
        using var connection = database.Open();
        const string Sql =
            """
            SELECT json FROM record WHERE document_id > coalesce((SELECT id FROM document WHERE sha256 = @after), 0)
            ORDER BY document_id LIMIT @count
            """;
        return [.. connection.Query<string>(Sql, new { after, count }).Select(ItaJson.Read)];
    }

    /// <summary>The keys of a document's arrivals, newest first: where its bytes came from.</summary>
    public IReadOnlyList<string> ArrivalKeys(string sha256)
    {
        using var connection = database.Open();
        const string Sql = "SELECT s.arrival_key FROM sighting s JOIN document d ON d.id = s.document_id WHERE d.sha256 = @sha256 ORDER BY s.id DESC";
        return connection.Query<string>(Sql, new { sha256 }).AsList();
    }

    /// <summary>Stored warnings, by document and order; null filters take all.</summary>
    public IReadOnlyList<WarningEntry> Warnings(string? code = null, Severity? severity = null)
    {
        using var connection = database.Open();
        return RecordRows.Warnings(connection, code, severity is { } s ? StoredText.Severity(s) : null);
    }

    DocumentEntry Arrive(Arrival arrival, string? claim, Func<DocumentEntry, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        using var connection = database.OpenToWrite(isLasting: false);
        using var transaction = database.BeginWrite(connection);
        var given = new
        {
            arrival.Sha256, arrival.Bytes, arrival.Key, arrival.Name, claim, state = StoredText.State(claim is null ? DocumentState.Queued : DocumentState.Working),
            tags = JsonSerializer.Serialize(arrival.Tags, ItaJson.Compact), at = StoredText.Time(arrival.At),
        };
        using var inserted = connection.QueryMultiple(
            """
            INSERT INTO document (sha256, bytes, state, state_since, first_seen, claim) VALUES (@Sha256, @Bytes, @state, @at, @at, @claim)
            ON CONFLICT (sha256) DO NOTHING RETURNING id;
            INSERT INTO sighting (document_id, arrival_key, name, tags, arrived_at)
            SELECT id, @Key, @Name, @tags, @at FROM document WHERE sha256 = @Sha256
            ON CONFLICT (document_id, arrival_key) DO UPDATE SET tags = excluded.tags
            """,
            given,
            transaction);
        var isNew = inserted.ReadSingleOrDefault<long?>() is not null;
        var entry = isNew
            ? new DocumentEntry
            {
                Sha256 = arrival.Sha256, Bytes = arrival.Bytes, State = DocumentState.Queued, FirstSeen = StoredText.Time(given.at), Completions = 0,
                Sightings = [new Sighting(arrival.Name, arrival.Tags, StoredText.Time(given.at))],
            }
            : DocumentRows.Select(connection, "WHERE d.sha256 = @Sha256", given, transaction).Single();
        if (!isNew && claim is not null && isWanted(entry))
        {
            connection.Execute("UPDATE document SET state = @state, state_since = @at, claim = @claim WHERE sha256 = @Sha256", given, transaction);
        }

        transaction.Commit();
        return entry;
    }
}
