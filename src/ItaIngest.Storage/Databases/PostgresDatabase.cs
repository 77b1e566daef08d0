using System.Buffers.Binary;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace ItaIngest.Storage.Databases;

/// <summary>A database of a PostgreSQL server (13 or newer), shared by many machines.</summary>
public sealed class PostgresDatabase : Database
{
    static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Of("postgres");

    // All that brings a document in, with room for what pages ask.
    const int Prepared = 100;

    readonly NpgsqlDataSource source;
    readonly string place;

    /// <summary>
    /// Connects and brings the schema up to this program's version. Throws <see cref="StoreUnavailableException"/>, which never tells the
    /// password, when that is not possible.
    /// </summary>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "ita-ingest";

        // A machine that lost its power holds what it held until the server notices: in half a minute instead of two hours.
        settings.Options ??= "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

        // What is asked for again and again is read and planned once a connection.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = Prepared;
        }

        place = string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}");
        source = NpgsqlDataSource.Create(settings);
        try
        {
            using var connection = source.OpenConnection();
            Migrate(connection);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            source.Dispose();
            throw new StoreUnavailableException(
                $"PostgreSQL at {place} cannot be used: {(e.InnerException ?? e).Message} Check that it runs, the name, password and rights, and that its contrib modules are installed.", e);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string Description
    {
        get
        {
            using var connection = Open();
            return $"PostgreSQL {connection.PostgreSqlVersion}: {place}";
        }
    }

    /// <inheritdoc/>
    public override bool IsSlowInThai
    {
        get
        {
            using var connection = Open();
            return connection.ExecuteScalar<string>("SELECT datctype FROM pg_database WHERE datname = current_database()") is "C" or "POSIX";
        }
    }

    /// <summary>The newest schema version that this program knows.</summary>
    internal static int NewestVersion => Scripts[^1].Version;

    internal override string RowLock => "FOR NO KEY UPDATE";

    internal override string PlaceOfItem => "(item.place - 1)";

    /// <inheritdoc/>
    public override void Dispose() => source.Dispose();

    internal override NpgsqlConnection Open()
    {
        try
        {
            return source.OpenConnection();
        }
        catch (Exception e) when (IsTrouble(e))
        {
            throw new StoreUnavailableException($"PostgreSQL at {place} cannot be reached: {(e.InnerException ?? e).Message}", e);
        }
    }

    internal override DbTransaction BeginWrite(DbConnection connection, Turn? alone = null)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        if (alone is { } turn)
        {
            // It ends with the transaction, also when the process or the connection dies.
            connection.Execute("SELECT pg_advisory_xact_lock(@turn)", new { turn = (long)turn }, transaction);
        }

        return transaction;
    }

    internal override void Execute(DbTransaction transaction, long id, params IReadOnlyList<SqlStep> steps)
    {
        var values = new DynamicParameters(new { id });
        foreach (var step in steps)
        {
            values.AddDynamicParams(step.Values);
        }

        transaction.Connection!.Execute(string.Join(";\n", steps.Select(step => step.Sql)), values, transaction);
    }

    internal override IDisposable? TryHold(string sha256) => PostgresHold.Try(Open(), BinaryPrimitives.ReadInt64BigEndian(Convert.FromHexString(sha256.AsSpan(0, 16))));

    internal override DbTransaction BeginRead(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);

        // Which way is best depends on what is searched for: a plan made for anything would read the whole table.
        connection.Execute("SET LOCAL plan_cache_mode = force_custom_plan", transaction: transaction);
        return transaction;
    }

    internal override string SearchText(DbTransaction transaction, string where, IReadOnlyList<string> words, DynamicParameters values) =>
        PostgresTextSearch.Sql(transaction, where, words, values);

    // json, not jsonb: what is not asked for is not looked at, so that U+0000 somewhere in a document does no harm.
    internal override string Items(string json, params ReadOnlySpan<string> path) =>
        $"json_array_elements({json}::json #> '{{{string.Join(',', path)}}}') WITH ORDINALITY item (value, place)";

    internal override string InItem(params ReadOnlySpan<string> path) => $"(item.value #>> '{{{string.Join(',', path)}}}')";

    static bool IsTrouble(Exception e) => e is NpgsqlException or SocketException or TimeoutException or IOException;

    void Migrate(NpgsqlConnection connection)
    {
        using var transaction = BeginWrite(connection, Turn.Schema);
        if (connection.ExecuteScalar<string>("SHOW server_encoding", transaction: transaction) is var encoding && encoding != "UTF8")
        {
            throw new StoreUnavailableException($"The database {place} is in {encoding}, which cannot hold Thai: make one with ENCODING 'UTF8'.");
        }

        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)", transaction: transaction);
        var version = connection.ExecuteScalar<long?>("SELECT max(version) FROM schema_version", transaction: transaction) ?? 0;
        if (version > NewestVersion)
        {
            throw new StoreUnavailableException(
                $"The database {place} has schema version {version}, newer than this program's {NewestVersion}: use the newer program on this machine too.");
        }

        foreach (var script in Scripts.Where(script => script.Version > version))
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute("INSERT INTO schema_version VALUES (@Version)", new { script.Version }, transaction);
        }

        transaction.Commit();
    }
}
