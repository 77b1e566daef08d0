using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Batches;

/// <summary>Batches in the embedded store.</summary>
public sealed class SqliteBatches : IBatchStore
{
    readonly SqliteDatabase database;

    /// <summary>Opens or makes the database file; throws <see cref="StoreUnavailableException"/> when that is not possible.</summary>
    public SqliteBatches(string path) => database = new SqliteDatabase(path);

    /// <inheritdoc/>
    public Batch Begin(string name, string definition, bool isDry, BatchSelection selection, DateTimeOffset at)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (BatchRows.Find(connection, name, transaction) is not null)
        {
            throw new ArgumentException($"A batch of the name {name} is there already.", nameof(name));
        }

        var id = connection.ExecuteScalar<long>(
            "INSERT INTO batch (name, definition, is_dry, state, begun_at) VALUES (@name, @definition, @isDry, 'open', @at) RETURNING id",
            new { name, definition, isDry = isDry ? 1 : 0, at = SqliteText.Time(at) },
            transaction);
        BatchRows.Select(connection, transaction, id, selection);
        transaction.Commit();
        return new Batch(id, name, definition, isDry, BatchState.Open);
    }

    /// <inheritdoc/>
    public Batch? Find(string name)
    {
        using var connection = database.Open();
        return BatchRows.Find(connection, name);
    }

    /// <inheritdoc/>
    public Batch? FindOpen(string definition)
    {
        using var connection = database.Open();
        return BatchRows.FindOpen(connection, definition);
    }

    /// <inheritdoc/>
    public BatchProgress Progress(Batch batch)
    {
        using var connection = database.Open();
        return BatchRows.Progress(connection, batch);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Waiting(Batch batch, string after, int count)
    {
        using var connection = database.Open();
        return BatchRows.Waiting(connection, batch, after, count);
    }

    /// <inheritdoc/>
    public void Store(Batch batch, BatchEntry entry, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(entry);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (BatchRows.TakeWaiting(connection, transaction, batch, entry, at) is { } id && !batch.IsDry && entry.Record is not null)
        {
            if (entry.Outcome == BatchOutcomeKind.Changed)
            {
                BatchRows.KeepVersion(connection, transaction, batch, id, at);
                SqliteRecords.Replace(connection, transaction, id, entry.Record, entry.MadeBy, at);
            }
            else
            {
                SqliteRecords.Confirm(connection, transaction, id, entry.Record, entry.MadeBy);
            }
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    public void End(Batch batch, DateTimeOffset at) => SetState(batch, BatchState.Done, at);

    /// <inheritdoc/>
    public IEnumerable<BatchResult> Results(Batch batch)
    {
        using var connection = database.Open();
        foreach (var result in BatchRows.Results(connection, batch))
        {
            yield return result;
        }
    }

    /// <inheritdoc/>
    public (string Sha256, bool IsRestored)? RestoreNext(Batch batch, Action<IngestResult> restoring, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(restoring);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (BatchRows.TakeVersion(connection, transaction, batch) is not { } version)
        {
            return null;
        }

        var record = JsonSerializer.Deserialize<IngestResult>(PackedText.Unpack(version.Json), ItaJson.Compact)!;
        if (version.IsCurrent)
        {
            restoring(record);
            SqliteRecords.Replace(connection, transaction, version.DocumentId, record, version.MadeBy, at);
        }

        transaction.Commit();
        return (record.Source.Sha256, version.IsCurrent);
    }

    /// <inheritdoc/>
    public void SetUndone(Batch batch, DateTimeOffset at) => SetState(batch, BatchState.Undone, at);

    void SetState(Batch batch, BatchState state, DateTimeOffset at)
    {
        using var connection = database.Open();
        BatchRows.SetState(connection, batch, state, at);
    }
}
