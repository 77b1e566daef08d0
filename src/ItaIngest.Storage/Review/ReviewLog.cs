using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Review;

/// <summary>The append-only log of what auditors decided. It lies beside the records and never changes one.</summary>
public sealed class ReviewLog
{
    const string Columns = "number, document, at, who, act, field, from_value, to_value, slip, warning, reason, undoes, previous, hash";

    readonly SqliteDatabase database;
    readonly TimeProvider clock;

    /// <summary>Opens the log in the database file at <paramref name="path"/>.</summary>
    public ReviewLog(string path, TimeProvider clock)
    {
        database = new SqliteDatabase(path);
        this.clock = clock;
    }

    /// <summary>Logs a decision, unless the document has entries after <paramref name="lastSeen"/> (0: none was seen).</summary>
    /// <exception cref="ArgumentException">A dismissal without a reason, or an undo of what does not stand.</exception>
    public ReviewSave Append(string document, ReviewDecision decision, long lastSeen)
    {
        using var connection = database.Open();

        // Immediate: of two auditors who save at once, the second reads what the first one wrote.
        using var transaction = connection.BeginTransaction();
        var known = Read(connection, document);
        if (known.Where(entry => entry.Number > lastSeen).ToList() is { Count: > 0 } unseen)
        {
            return new ReviewSave(null, unseen);
        }

        Check(decision, known);
        var (entries, previous) = connection.QuerySingle<(long, string)>("SELECT entries, hash FROM review_head", transaction: transaction);
        var at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var draft = new ReviewEntry(entries + 1, document, at, decision, previous, "");
        var entry = draft with { Hash = draft.ExpectedHash() };
        Write(connection, entry, transaction);
        transaction.Commit();
        return new ReviewSave(entry, []);
    }

    /// <summary>The entries of one document, oldest first.</summary>
    public IReadOnlyList<ReviewEntry> Of(string document)
    {
        using var connection = database.Open();
        return Read(connection, document);
    }

    /// <summary>The decisions of one document that were not taken back, oldest first: what is laid over its record.</summary>
    public IReadOnlyList<ReviewEntry> Standing(string document) => Standing(Of(document));

    /// <summary>Proves that no entry was changed, removed or moved; see docs/review.md for what this cannot prove.</summary>
    public ChainProof Verify()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var entries = Read(connection, null);
        var head = connection.QuerySingleOrDefault<(long Entries, string? Hash)>("SELECT entries, hash FROM review_head");
        var (number, previous) = (0L, "");
        foreach (var entry in entries)
        {
            number++;
            if (entry.Number != number || entry.Previous != previous || entry.Hash != entry.ExpectedHash())
            {
                return new ChainProof(entries.Count, number);
            }

            previous = entry.Hash;
        }

        return new ChainProof(entries.Count, head == (number, previous) ? null : number + 1);
    }

    static List<ReviewEntry> Standing(IReadOnlyList<ReviewEntry> entries)
    {
        var undone = entries.Select(entry => entry.Decision.Undoes).ToHashSet();
        return [.. entries.Where(entry => entry.Decision.Act != ReviewAct.Undo && !undone.Contains(entry.Number))];
    }

    static void Check(ReviewDecision decision, IReadOnlyList<ReviewEntry> known)
    {
        if (decision.Act == ReviewAct.Dismiss && string.IsNullOrWhiteSpace(decision.Reason))
        {
            throw new ArgumentException("A dismissal needs a reason.", nameof(decision));
        }

        if ((decision.Act == ReviewAct.Undo) != decision.Undoes.HasValue
            || (decision.Undoes is { } undone && Standing(known).All(entry => entry.Number != undone)))
        {
            throw new ArgumentException("Only an entry of this document that stands can be undone.", nameof(decision));
        }
    }

    static List<ReviewEntry> Read(SqliteConnection connection, string? document)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM review_log WHERE $document IS NULL OR document = $document ORDER BY number";
        command.Parameters.AddWithValue("$document", (object?)document ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var entries = new List<ReviewEntry>();
        while (reader.Read())
        {
            entries.Add(Entry(reader));
        }

        return entries;
    }

    static ReviewEntry Entry(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        // An act that this program does not know was not written by it: it becomes one that cannot have the hash.
        var act = Enum.TryParse<ReviewAct>(row.GetString(4), out var known) && known.ToString() == row.GetString(4) ? known : (ReviewAct)(-1);
        var decision = new ReviewDecision(
            row.GetString(3), act, Text(5), Text(6), Text(7), Text(8), Text(9), Text(10), row.IsDBNull(11) ? null : row.GetInt64(11));
        return new ReviewEntry(row.GetInt64(0), row.GetString(1), row.GetString(2), decision, row.GetString(12), row.GetString(13));
    }

    static void Write(SqliteConnection connection, ReviewEntry entry, SqliteTransaction transaction)
    {
        var decision = entry.Decision;
        connection.Execute(
            $"INSERT INTO review_log ({Columns}) VALUES (@Number, @Document, @At, @Who, @Act, @Field, @From, @To, @Slip, @Warning, @Reason, @Undoes, @Previous, @Hash)",
            new
            {
                entry.Number, entry.Document, entry.At, decision.Who, Act = decision.Act.ToString(), decision.Field, decision.From, decision.To,
                decision.Slip, decision.Warning, decision.Reason, decision.Undoes, entry.Previous, entry.Hash,
            },
            transaction);
        connection.Execute("UPDATE review_head SET entries = @Number, hash = @Hash", new { entry.Number, entry.Hash }, transaction);
    }
}
