using System.Globalization;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Review;
using ItaIngest.Storage.Queue;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Review;

/// <summary>The append-only log of what auditors decided. It lies beside the records and never changes one.</summary>
public sealed class ReviewLog
{
    readonly SqliteDatabase database;
    readonly TimeProvider clock;

    /// <summary>Opens the log in the database file at <paramref name="path"/>.</summary>
    public ReviewLog(string path, TimeProvider clock)
    {
        database = new SqliteDatabase(path);
        this.clock = clock;
    }

    /// <summary>
    /// Logs a decision, unless the document has entries after <paramref name="lastSeen"/> (0: none was seen), or its record no longer has
    /// the value that was decided about. What the value is and where it stands is kept with it.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A dismissal without a reason, an undo of what does not stand, or a value that cannot stand in its field; the message says which.
    /// </exception>
    public ReviewSave Append(string document, ReviewDecision decision, long lastSeen)
    {
        ArgumentNullException.ThrowIfNull(decision);
        using var connection = database.Open();

        // Immediate: of two auditors who save at once, the second reads what the first one wrote.
        using var transaction = connection.BeginTransaction();
        var known = ReviewRows.Read(connection, document).ToList();
        if (known.Where(entry => entry.Number > lastSeen).ToList() is { Count: > 0 } unseen)
        {
            return new ReviewSave(null, unseen);
        }

        ReviewCheck.Decision(decision, known);
        var (id, record) = RecordOf(connection, document);
        var spot = record is null || decision.Field is null ? null : RecordFields.Of(record).At(decision.Field)?.Spot;
        if (record is not null && decision.Field is not null && ReviewCheck.IsRecordChanged(decision, spot, Standing(known)))
        {
            return new ReviewSave(null, [], IsRecordChanged: true);
        }

        var (entries, previous) = connection.QuerySingle<(long, string)>("SELECT entries, hash FROM review_head", transaction: transaction);
        var at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var draft = new ReviewEntry(
            entries + 1, document, at, decision, previous, "", spot is null ? null : JsonSerializer.Serialize(spot, ItaJson.Compact));
        var entry = draft with { Hash = draft.ExpectedHash() };
        ReviewRows.Write(connection, entry, transaction);
        if (record is not null)
        {
            SqliteQueueRows.Reviewed(connection, transaction, id, record, [.. known, entry]);
        }

        transaction.Commit();
        return new ReviewSave(entry, []);
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
        using var transaction = connection.BeginTransaction(deferred: true);
        return ReviewChain.Verify(connection, kept);
    }

    /// <summary>Of a document's entries, those that were not taken back.</summary>
    public static IReadOnlyList<ReviewEntry> Standing(IReadOnlyList<ReviewEntry> entries)
    {
        var undone = entries.Select(entry => entry.Decision.Undoes).ToHashSet();
        return [.. entries.Where(entry => entry.Decision.Act != ReviewAct.Undo && !undone.Contains(entry.Number))];
    }

    static (long Id, IngestResult? Record) RecordOf(SqliteConnection connection, string document)
    {
        var (id, json) = connection.QuerySingleOrDefault<(long, string?)>(
            "SELECT d.id, r.json FROM record r JOIN document d ON d.id = r.document_id WHERE d.sha256 = @document", new { document });
        return (id, json is null ? null : ItaJson.Read(json));
    }
}
