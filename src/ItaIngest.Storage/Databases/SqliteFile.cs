using Dapper;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>The embedded database as a file: whether it is whole, copied while it is used, and put back.</summary>
public static class SqliteFile
{
    /// <summary>SQLite 3.40 says this of whole tables WITHOUT ROWID whose key has another order than their columns (document_agency).</summary>
    const string FalseAlarm = "NULL value in ";

    const string OldEnding = ".before-restore";

    /// <summary>
    /// Reads the whole database and throws <see cref="StoreUnavailableException"/> when it is damaged or cut off. A tenth of a second for
    /// a hundred megabytes.
    /// </summary>
    public static void Check(string path)
    {
        NativeSqlite.Load();
        List<string> found;
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            found = [.. connection.Query<string>("PRAGMA quick_check(1000)").Where(line => line != "ok" && !line.StartsWith(FalseAlarm, StringComparison.Ordinal))];
        }
        catch (SqliteException e)
        {
            throw Damaged(path, e.Message, e);
        }

        if (found.Count > 0)
        {
            throw Damaged(path, found[0], null);
        }
    }

    /// <summary>A copy as of one moment, whoever writes meanwhile; under its name only when it is whole and on the disk.</summary>
    /// <param name="path">The database.</param>
    /// <param name="target">The copy; replaced when it is there.</param>
    public static void Backup(string path, string target)
    {
        NativeSqlite.Load();
        var part = target + $".{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            using (var connection = Open(path, SqliteOpenMode.ReadWrite))
            {
                connection.Execute("VACUUM INTO @part", new { part });
            }

            Check(part);
            using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
            }

            File.Move(part, target, overwrite: true);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"No copy of {path} was made at {target}: {e.Message}", e);
        }
        finally
        {
            DeleteWithLog(part);
        }
    }

    /// <summary>
    /// Puts a copy in the database's place. Nobody may use the database meanwhile: the caller holds the root's lock. What was there stays
    /// beside it until the next time. Throws <see cref="StoreUnavailableException"/> when the copy is damaged; nothing is changed then.
    /// </summary>
    public static void Restore(string backup, string path)
    {
        Check(backup);
        SqliteConnection.ClearAllPools();
        var part = path + $".{Guid.NewGuid():N}.part";
        try
        {
            File.Copy(backup, part);
            using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
            }

            // A write-ahead log belongs to the database that it was written for: it goes with the old one.
            DeleteWithLog(path + OldEnding);
            foreach (var ending in (ReadOnlySpan<string>)["-wal", "-shm", ""])
            {
                if (File.Exists(path + ending))
                {
                    File.Move(path + ending, path + OldEnding + ending);
                }
            }

            File.Move(part, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{backup} could not be put in the place of {path}: {e.Message} What was there is at {path}{OldEnding} if it was moved already.", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        return connection;
    }

    static void DeleteWithLog(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            File.Delete(path + ending);
        }
    }

    static StoreUnavailableException Damaged(string path, string why, Exception? inner) => new(
        $"The database {path} is damaged ({why}). Stop the program, put back the last copy with 'ita-ingest restore FILE', and drop again what came since; the files themselves are all in the archive.", inner);
}
