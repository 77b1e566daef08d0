using Dapper;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// The connection that writes, lent to one thread after the other: disposing of it passes it on to the next in line. It stays open and keeps
/// its statements compiled, since what stores a document are twenty of them, each with the triggers behind it.
/// </summary>
sealed class SqliteWriter(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>What stores documents are some thirty texts; of lists of any length there is no end.</summary>
    const int MostKept = 100;

    readonly SemaphoreSlim line = new(1);
    readonly Dictionary<string, KeptStatements> kept = [];
    bool isLasting;

    /// <summary>Waits for its turn.</summary>
    /// <param name="settings">What to execute when it is opened; commits last then.</param>
    /// <param name="mustLast">Whether what is committed must survive a power cut at once.</param>
    public SqliteWriter Lend(string settings, bool mustLast)
    {
        line.Wait();
        try
        {
            if (State == System.Data.ConnectionState.Closed)
            {
                Open();
                this.Execute(settings);
                isLasting = true;
            }

            if (isLasting != mustLast)
            {
                this.Execute(mustLast ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
                isLasting = mustLast;
            }

            return this;
        }
        catch
        {
            CloseForGood();
            line.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new KeptCommand(this);

    /// <summary>The transaction that its commands belong to; null: none.</summary>
    public SqliteTransaction? CurrentTransaction => Transaction;

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

    /// <summary>Waits for its turn and closes it.</summary>
    public void End()
    {
        line.Wait();
        CloseForGood();
        line.Dispose();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            base.Dispose(disposing);
            return;
        }

        if (Transaction is not null)
        {
            CloseForGood(); // SQLite took the transaction back by itself, on a full disk: the next one gets a new connection
        }

        line.Release();
    }

    void CloseForGood()
    {
        foreach (var statements in kept.Values)
        {
            statements.Dispose();
        }

        kept.Clear();
        try
        {
            Close();
        }
        catch (SqliteException)
        {
            // what it has to say of the transaction was thrown where it failed
        }
    }
}
