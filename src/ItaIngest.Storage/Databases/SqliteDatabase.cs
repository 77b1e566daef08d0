using System.Data.Common;
using System.Globalization;
using Dapper;
using ItaIngest.Storage.Queue;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Databases;

/// <summary>One SQLite file, in write-ahead mode, shared by threads and processes of one machine.</summary>
public sealed class SqliteDatabase : Database
{
    // How long a writer waits for another process (a run beside the watcher) before it gives up, in seconds.
    const int BusySeconds = 60;

    // The script that brings the queue: what it keeps of a record is worked out by the program, not by SQL.
    const int QueueVersion = 4;

    static readonly string Settings = $"PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL";

    static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Of("sqlite");

    readonly string path;
    readonly string connectionString;
    readonly WritersLine writers;

    /// <summary>
    /// Opens or makes the file and brings its schema up to this program's version. Throws <see cref="StoreUnavailableException"/> when that
    /// is not possible.
    /// </summary>
    public SqliteDatabase(string path)
    {
        NativeSqlite.Load();
        this.path = path;
        var settings = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds };
        connectionString = settings.ToString();

        settings.Pooling = false;
        writers = new WritersLine(settings.ToString(), Settings);
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

    /// <inheritdoc/>
    public override string Description => $"SQLite {LibraryVersion()}: {path}";

    /// <summary>The newest schema version that this program knows.</summary>
    internal static int NewestVersion => Scripts[^1].Version;

    // A writer has the whole file.
    internal override string RowLock => "";

    internal override string PlaceOfItem => "CAST(item.key AS INTEGER)";

    /// <summary>The version of the system's SQLite; throws <see cref="StoreUnavailableException"/> when it is missing or too old.</summary>
    public static string LibraryVersion()
    {
        NativeSqlite.Load();
        return NativeSqlite.Version;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        writers.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    internal override SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal override SqliteConnection OpenToWrite(bool isLasting = true) => writers.Wait(isLasting);

    // Immediate: of two writers one waits, and then reads what the first one wrote. There is one at a time for any work.
    internal override DbTransaction BeginWrite(DbConnection connection, Turn? alone = null) => ((SqliteConnection)connection).BeginTransaction();

    // Apart: the provider looks up every value of a command in each of its statements.
    internal override void Execute(DbTransaction transaction, long id, params IReadOnlyList<SqlStep> steps)
    {
        foreach (var step in steps)
        {
            var values = new DynamicParameters(step.Values);
            values.Add("id", id);
            transaction.Connection!.Execute(step.Sql, values, transaction);
        }
    }

    internal override IDisposable TryHold(string sha256) => Stream.Null;

    internal override DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    internal override string SearchText(DbTransaction transaction, string where, IReadOnlyList<string> words, DynamicParameters values)
    {
        // A quoted word of the trigram index is found as it stands, wherever it begins.
        values.Add("match", string.Join(" AND ", words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        return
            $"""
            SELECT s.rowid FROM document_search s CROSS JOIN queue q ON q.document_id = s.rowid
            {where} AND document_search MATCH @match
            UNION ALL
            SELECT t.document_id FROM document_search_waiting w CROSS JOIN document_text t ON t.document_id = w.document_id CROSS JOIN queue q ON q.document_id = w.document_id
            {where} AND {string.Join(" AND ", words.Select((_, i) => $"instr(t.folded, @{Word(i)}) > 0"))}
            ORDER BY 1 DESC LIMIT @most
            """;
    }

    internal override string Items(string json, params ReadOnlySpan<string> path) => $"json_each({json}, '${string.Concat(path.ToArray().Select(name => "." + name))}') item";

    internal override string InItem(params ReadOnlySpan<string> path) => $"CAST(item.value ->> '$.{string.Join('.', path)}' AS TEXT)";

    void Migrate(SqliteConnection connection)
    {
        // Immediate: of two processes that start at once, one waits and then finds the work done.
        using var transaction = connection.BeginTransaction();
        var version = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (version > NewestVersion)
        {
            throw new StoreUnavailableException(
                $"The database has schema version {version}, newer than this program's {NewestVersion}: use the newer program, or another --root.");
        }

        foreach (var script in Scripts.Where(script => script.Version > version))
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {script.Version}"), transaction: transaction);
        }

        // After all scripts, because it writes by today's schema.
        if (version > 0 && version < QueueVersion)
        {
            QueueRows.Fill(this, connection, transaction);
        }

        transaction.Commit();
    }
}
