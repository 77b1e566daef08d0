using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// The connection that writes, lent to one thread after the other by its <see cref="WritersLine"/>: disposing of it gives it back. It keeps its
/// statements compiled, since what stores a document are twenty of them, each with the triggers behind it.
/// </summary>
sealed class SqliteWriter(string connectionString, Action<SqliteWriter> giveBack) : SqliteConnection(connectionString)
{
    /// <summary>What stores documents are some thirty texts; of lists of any length there is no end.</summary>
    const int MostKept = 100;

    readonly Dictionary<string, KeptStatements> kept = [];

    /// <summary>The transaction that its commands belong to; null: none. One that is still there when it is given back was taken back by SQLite itself, on a full disk.</summary>
    public SqliteTransaction? CurrentTransaction => Transaction;

    /// <summary>Whether what is committed survives a power cut at once; null: as SQLite has it.</summary>
    public bool? IsLasting { get; set; }

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new KeptCommand(this);

    /// <summary>The compiled statements of a text; null where it is to be compiled for this once.</summary>
    public KeptStatements? Statements(string text)
    {
        if (kept.TryGetValue(text, out var statements))
        {
            return statements.IsBusy ? null : statements;
        }

        if (kept.Count == MostKept)
        {
            return null;
        }

        return kept[text] = new KeptStatements { Connection = this, CommandText = text };
    }

    /// <summary>Closes it for good, where <see cref="IDisposable.Dispose"/> only gives it back.</summary>
    public void End()
    {
        try
        {
            foreach (var statements in kept.Values)
            {
                statements.Dispose();
            }

            base.Dispose(disposing: true);
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            // of a transaction that SQLite took back it was told already, where that happened
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            giveBack(this);
        }
        else
        {
            base.Dispose(disposing);
        }
    }
}
