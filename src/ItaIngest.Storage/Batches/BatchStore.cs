using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.Batches;

/// <summary>
/// Keeps batches. Every method is one transaction, safe to call from several threads, processes and machines. Throws
/// <see cref="StoreUnavailableException"/> when the store cannot be used.
/// </summary>
public sealed class BatchStore(Database database)
{
    /// <summary>Begins a batch over the documents that are selected now. Throws <see cref="ArgumentException"/> for a name that is taken.</summary>
    public Batch Begin(string name, string definition, bool isDry, BatchSelection selection, DateTimeOffset at)
    {
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        var id = connection.ExecuteScalar<long?>(
            """
            INSERT INTO batch (name, definition, is_dry, state, begun_at) VALUES (@name, @definition, @isDry, 'open', @at)
            ON CONFLICT (name) DO NOTHING RETURNING id
            """,
            new { name, definition, isDry = isDry ? 1 : 0, at = StoredText.Time(at) },
            transaction) ?? throw new ArgumentException($"A batch of the name {name} is there already.", nameof(name));
        BatchRows.Select(connection, transaction, id, selection);
        transaction.Commit();
        return new Batch(id, name, definition, isDry, BatchState.Open);
    }

    /// <summary>The batch of this name, or null.</summary>
    public Batch? Find(string name)
    {
        using var connection = database.Open();
        return BatchRows.Find(connection, name);
    }

    /// <summary>The newest open batch with this definition, or null.</summary>
    public Batch? FindOpen(string definition)
    {
        using var connection = database.Open();
        return BatchRows.FindOpen(connection, definition);
    }

    /// <summary>How far it came.</summary>
    public BatchProgress Progress(Batch batch)
    {
        using var connection = database.Open();
        return BatchRows.Progress(connection, batch);
    }

    /// <summary>Documents that are not done yet, in the order of their hashes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="after">Only hashes beyond this one; empty: from the first.</param>
    /// <param name="count">At most so many.</param>
    public IReadOnlyList<string> Waiting(Batch batch, string after, int count)
    {
        using var connection = database.Open();
        return BatchRows.Waiting(connection, batch, after, count);
    }

    /// <summary>Whether a document is not done yet.</summary>
    public bool IsWaiting(Batch batch, string sha256)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var connection = database.Open();
        return connection.ExecuteScalar<bool>(
            """
            SELECT EXISTS (SELECT 1 FROM batch_document b JOIN document d ON d.id = b.document_id
            WHERE b.batch_id = @Id AND d.sha256 = @sha256 AND b.outcome = 'waiting')
            """,
            new { batch.Id, sha256 });
    }

    /// <summary>
    /// Stores how a document came out. Unless the batch is dry, a changed record replaces the document's, which is kept as its former
    /// version, and one that came out the same is known to be this program's from now on. A document that is done already stays as it is.
    /// </summary>
    public void Store(Batch batch, BatchEntry entry, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(entry);
        var steps = !batch.IsDry && entry.Outcome == BatchOutcomeKind.Changed && entry.Record is not null ? RecordRows.Steps(database, entry.Record, entry.MadeBy, at) : null;
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        if (BatchRows.TakeWaiting(connection, transaction, batch, entry, at) is { } id && !batch.IsDry && entry.Record is not null)
        {
            DocumentRows.Hold(database, connection, transaction, entry.Sha256);
            if (steps is not null)
            {
                BatchRows.KeepVersion(connection, transaction, batch, id, at);
                RecordRows.Replace(database, transaction, id, entry.Record, steps);
            }
            else
            {
                RecordRows.Confirm(connection, transaction, id, entry.Record, entry.MadeBy);
            }
        }

        transaction.Commit();
    }

    /// <summary>Ends a batch that has no documents waiting.</summary>
    public void End(Batch batch, DateTimeOffset at) => SetState(batch, BatchState.Done, at);

    /// <summary>What became of each document that is done, in the order of hashes, one at a time.</summary>
    public IEnumerable<BatchResult> Results(Batch batch)
    {
        using var connection = database.Open();
        foreach (var result in BatchRows.Results(connection, batch))
        {
            yield return result;
        }
    }

    /// <summary>
    /// Brings back the next record that the batch replaced, or null when there is none left. A document that was made anew since then keeps its
    /// newer record, and <c>IsRestored</c> is false. May be stopped and called again.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="restoring">Hears of a record that is about to be brought back, before it is.</param>
    /// <param name="at">Now.</param>
    public (string Sha256, bool IsRestored)? RestoreNext(Batch batch, Action<IngestResult> restoring, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(restoring);
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection, Turn.RollBack);
        if (BatchRows.TakeVersion(database, connection, transaction, batch) is not { } version)
        {
            return null;
        }

        var record = JsonSerializer.Deserialize<IngestResult>(PackedText.Unpack(version.Json), ItaJson.Compact)!;
        if (version.IsCurrent)
        {
            restoring(record);
            RecordRows.Replace(database, transaction, version.DocumentId, record, RecordRows.Steps(database, record, version.MadeBy, at));
        }

        transaction.Commit();
        return (record.Source.Sha256, version.IsCurrent);
    }

    /// <summary>Tells that a batch was taken back.</summary>
    public void SetUndone(Batch batch, DateTimeOffset at) => SetState(batch, BatchState.Undone, at);

    void SetState(Batch batch, BatchState state, DateTimeOffset at)
    {
        using var connection = database.OpenToWrite();
        BatchRows.SetState(connection, batch, state, at);
    }
}
