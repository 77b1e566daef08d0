using System.Globalization;
using System.Reflection;
using Dapper;
using ItaIngest.Storage.Queue;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage;

/// <summary>Opens the database file, and brings its schema up to this program's version first.</summary>
sealed class SqliteDatabase
{
    // How long a writer waits for another process (a run beside the watcher) before it gives up, in seconds.
    const int BusySeconds = 60;

    // The script that brings the queue: what it keeps of a record is worked out by the program, not by SQL.
    const int QueueVersion = 4;

    readonly string connectionString;

    public SqliteDatabase(string path)
    {
        NativeSqlite.Load();
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds }.ToString();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var connection = Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            Migrate(connection);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database {path} cannot be used: {e.Message} Check that its folder can be written and has room.", e);
        }
    }

    /// <summary>The newest schema version that this program knows.</summary>
    public static int NewestVersion => Scripts().Max(script => script.Version);

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();

        // FULL: a record that was told as done survives a power cut, and only then does its file leave the work folder.
        connection.Execute($"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {BusySeconds * 1000}");
        return connection;
    }

    static void Migrate(SqliteConnection connection)
    {
        // Immediate: of two processes that start at once, one waits and then finds the work done.
        using var transaction = connection.BeginTransaction();
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (version > NewestVersion)
        {
            throw new StoreUnavailableException(
                $"The database has schema version {version}, newer than this program's {NewestVersion}: use the newer program, or another --root.");
        }

        foreach (var script in Scripts().Where(script => script.Version > version).OrderBy(script => script.Version))
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute($"PRAGMA user_version = {script.Version}", transaction: transaction);
        }

        // After all scripts, because it writes by today's schema.
        if (version > 0 && version < QueueVersion)
        {
            SqliteQueueRows.Fill(connection, transaction);
        }

        transaction.Commit();
    }

    static IEnumerable<(int Version, string Sql)> Scripts()
    {
        const string Folder = "Schema/";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.AsSpan(Folder.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
