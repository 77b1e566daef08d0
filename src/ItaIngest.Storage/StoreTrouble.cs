using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage;

/// <summary>What is wrong with a store, in words for the log.</summary>
public static class StoreTrouble
{
    const int Error = 1;

    /// <summary>
    /// The reason. SQLite takes a transaction back by itself when the disk is full; what comes out of it then is that there is none to roll back.
    /// </summary>
    public static string Of(Exception e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e is SqliteException { SqliteErrorCode: Error } && e.Message.Contains("cannot rollback", StringComparison.Ordinal)
            ? "SQLite took back what it was writing: the disk is full, or failing."
            : e.Message;
    }
}
