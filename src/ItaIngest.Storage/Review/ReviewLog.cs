using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Review;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Queue;

namespace ItaIngest.Storage.Review;

/// <summary>The append-only log of what auditors decided. It lies beside the records and never changes one.</summary>
public sealed class ReviewLog(Database database, TimeProvider clock)
{
    /// <summary>
    /// Logs a decision, unless the document has entries after <paramref name="lastSeen"/> (0: none was seen), or its record no longer has
    /// the value that was decided about. What the value is and where it stands is kept with it.
    /// </summary>
    /// <exception cref="DecisionRefusedException">
    /// A dismissal without a reason, an undo of what does not stand, an unknown kind of slip, or a value that cannot stand in its field.
    /// </exception>
    public ReviewSave Append(string document, ReviewDecision decision, long lastSeen) => Append(document, [decision], lastSeen);

    /// <summary>Logs decisions that belong together, as <see cref="Append(string, ReviewDecision, long)"/> does one: all of them or none.</summary>
    /// <returns>As <see cref="ReviewSave.Saved"/> the last of the new entries.</returns>
    /// <exception cref="DecisionRefusedException">One of them cannot be; none is logged.</exception>
    public ReviewSave Append(string document, IReadOnlyList<ReviewDecision> decisions, long lastSeen)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentOutOfRangeException.ThrowIfZero(decisions.Count);
        using var connection = database.OpenToWrite();

        // Of two auditors who save at once, the second reads what the first one wrote.
        using var transaction = database.BeginWrite(connection, Turn.ReviewLog);
        var known = ReviewRows.Read(connection, document).ToList();
        if (known.Where(entry => entry.Number > lastSeen).ToList() is { Count: > 0 } unseen)
        {
            return new ReviewSave(null, unseen);
        }

        var (id, record) = RecordOf(connection, transaction, document);
        var fields = record is null ? null : RecordFields.Of(record);
        var (entries, hash) = connection.QuerySingle<(long, string)>("SELECT entries, hash FROM review_head", transaction: transaction);
        foreach (var decision in decisions)
        {
            ReviewCheck.Decision(decision, known);
            var spot = decision.Field is null ? null : fields?.At(decision.Field)?.Spot;
            if (record is not null && decision.Field is not null && ReviewCheck.IsRecordChanged(decision, spot, Standing(known)))
            {
                return new ReviewSave(null, [], IsRecordChanged: true);
            }

            var at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            var draft = new ReviewEntry(++entries, document, at, decision, hash, "", spot is null ? null : JsonSerializer.Serialize(spot, ItaJson.Compact));
            hash = draft.ExpectedHash();
            known.Add(draft with { Hash = hash });
            ReviewRows.Write(connection, known[^1], transaction);
        }

        if (record is not null)
        {
            database.Execute(transaction, id, QueueRows.Row(record, known));
        }

        transaction.Commit();
        return new ReviewSave(known[^1], []);
    }

    /// <summary>The entries of one document, oldest first.</summary>
    public IReadOnlyList<ReviewEntry> Of(string document)
    {
        using var connection = database.Open();
        return [.. ReviewRows.Read(connection, document)];
    }

    /// <summary>The decisions of one document that were not taken back, oldest first: what is laid over its record.</summary>
    public IReadOnlyList<ReviewEntry> Standing(string document) => Standing(Of(document));

    /// <summary>The documents that have entries, by hash.</summary>
    public IReadOnlyList<string> Documents()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>("SELECT DISTINCT document FROM review_log ORDER BY document")];
    }

    /// <summary>Proves that no entry was changed, removed or moved; see docs/review.md for what this cannot prove.</summary>
    /// <param name="kept">A head that was kept elsewhere (<c>number:hash</c> or the hash alone): whether the log still has it is told too.</param>
    public ChainProof Verify(string? kept = null)
    {
        using var connection = database.Open();
        using var transaction = database.BeginRead(connection);
        return ReviewChain.Verify(connection, kept);
    }

    /// <summary>Of a document's entries, those that were not taken back.</summary>
    public static IReadOnlyList<ReviewEntry> Standing(IReadOnlyList<ReviewEntry> entries)
    {
        var undone = entries.Select(entry => entry.Decision.Undoes).ToHashSet();
        return [.. entries.Where(entry => entry.Decision.Act != ReviewAct.Undo && !undone.Contains(entry.Number))];
    }

    // The document is held: a record that is stored meanwhile waits, and then finds the decision.
    (long Id, IngestResult? Record) RecordOf(DbConnection connection, DbTransaction transaction, string document)
    {
        if (DocumentRows.Hold(database, connection, transaction, document) is not { } id)
        {
            return (0, null);
        }

        var json = connection.ExecuteScalar<string?>("SELECT json FROM record WHERE document_id = @id", new { id }, transaction);
        return (id, json is null ? null : ItaJson.Read(json));
    }
}
