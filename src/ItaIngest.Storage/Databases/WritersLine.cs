using Dapper;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// Threads that wait in line for the one connection that writes: what it read stays true as long as no other writes, while each of several would
/// read the file's pages anew after every commit of another, and sleep when it finds another writing.
/// </summary>
/// <param name="connectionString">Of the database, not pooled: it is kept open here, and one that is closed is to be gone.</param>
/// <param name="settings">What to execute when it is opened.</param>
sealed class WritersLine(string connectionString, string settings) : IDisposable
{
    readonly SemaphoreSlim turn = new(1, 1);
    SqliteWriter? writer;

    /// <summary>The connection, when its turn has come; to be disposed of soon.</summary>
    /// <param name="isLasting">Whether what is committed must survive a power cut at once.</param>
    public SqliteWriter Wait(bool isLasting)
    {
        turn.Wait();
        try
        {
            if (writer is null)
            {
                writer = new SqliteWriter(connectionString, GiveBack);
                writer.Open();
                writer.Execute(settings);
            }

            if (writer.IsLasting != isLasting)
            {
                // FULL: a record that was told as done survives a power cut, and only then does its file leave the work folder.
                writer.Execute(isLasting ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
                writer.IsLasting = isLasting;
            }

            return writer;
        }
        catch
        {
            End();
            turn.Release();
            throw;
        }
    }

    /// <summary>Waits for its turn and closes the connection.</summary>
    public void Dispose()
    {
        turn.Wait();
        End();
        turn.Dispose();
    }

    void GiveBack(SqliteWriter lent)
    {
        try
        {
            if (lent.CurrentTransaction is not null)
            {
                End();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    void End()
    {
        writer?.End();
        writer = null;
    }
}
