using Dapper;
using Npgsql;

namespace ItaIngest.Storage.Databases;

/// <summary>An advisory lock of a connection: it is let go when the connection ends, however that comes.</summary>
sealed class PostgresHold : IDisposable
{
    readonly NpgsqlConnection connection;
    readonly long key;

    PostgresHold(NpgsqlConnection connection, long key) => (this.connection, this.key) = (connection, key);

    public static PostgresHold? Try(NpgsqlConnection connection, long key)
    {
        try
        {
            if (connection.ExecuteScalar<bool>("SELECT pg_try_advisory_lock(@key)", new { key }))
            {
                return new PostgresHold(connection, key);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    public void Dispose()
    {
        try
        {
            // The connection goes back to its pool and lives on: without this the lock would too.
            connection.Execute("SELECT pg_advisory_unlock(@key)", new { key });
        }
        catch (NpgsqlException)
        {
            // The connection broke, and the lock went with it.
        }
        finally
        {
            connection.Dispose();
        }
    }
}
