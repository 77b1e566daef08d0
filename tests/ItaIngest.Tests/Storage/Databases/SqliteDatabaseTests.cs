using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ItaIngest.Tests.Storage.Databases;

public sealed class SqliteDatabaseTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public void The_file_is_in_write_ahead_mode_with_strict_tables_and_a_schema_version()
    {
        Open();
        using var connection = new SqliteConnection($"Data Source={folder["ita.db"]}");
        connection.Open();
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND NOT strict"));
        Assert.Equal((long)SqliteDatabase.NewestVersion, Scalar(connection, "PRAGMA user_version"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone()
    {
        Open();
        using (var connection = new SqliteConnection($"Data Source={folder["ita.db"]}"))
        {
            connection.Open();
            Scalar(connection, "PRAGMA user_version = 999");
        }

        Assert.Contains("999", Assert.Throws<StoreUnavailableException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_with_advice()
    {
        folder.Write("ita.db", [.. Enumerable.Repeat((byte)'x', 5000)]);
        Assert.Throws<StoreUnavailableException>(Open);
    }

    static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    SqliteDatabase Open() => new(folder["ita.db"]);
}
