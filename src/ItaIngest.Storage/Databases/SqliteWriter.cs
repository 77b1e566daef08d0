using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>The connection of the thread whose turn it is to write. The next one's turn comes when it is disposed of, however that goes.</summary>
sealed class SqliteWriter(string connectionString, SemaphoreSlim line) : SqliteConnection(connectionString)
{
    int isDone;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        try
        {
            // It throws where SQLite took the transaction back by itself, on a full disk.
            base.Dispose(disposing);
        }
        finally
        {
            if (disposing && Interlocked.Exchange(ref isDone, 1) == 0)
            {
                line.Release();
            }
        }
    }
}
