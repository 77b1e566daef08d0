using Dapper;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using Npgsql;
using Xunit;

namespace ItaIngest.Tests.Storage.Databases;

public sealed class PostgresDatabaseTests(SharedPostgres server)
{
    [Fact]
    public void Both_schemas_have_the_same_tables_and_columns()
    {
        Assert.Equal(SqliteDatabase.NewestVersion, PostgresDatabase.NewestVersion);
        using var sqlite = TestDatabase.OnSqlite();
        using var file = sqlite.Connect();
        using var postgres = TestDatabase.OnPostgres(server);
        using var connection = postgres.Connect();

        // Tables of the full text index and the schema's version are each database's own affair.
        var inFile = file.Query<string>(
            """
            SELECT m.name || '.' || c.name || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
            FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'document_search%'
            """);
        var onServer = connection.Query<string>(
            """
            SELECT table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'schema_version'
            """);
        Assert.Equal(inFile.Order(StringComparer.Ordinal), onServer.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_many_programs_that_open_an_empty_database_at_once_one_makes_the_schema()
    {
        var connection = server.MakeEmpty();
        Parallel.For(0, 8, _ => new PostgresDatabase(connection).Dispose());
        using var database = new PostgresDatabase(connection);
        Assert.Equal(0, new DocumentStore(database).Count());
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone()
    {
        var place = server.MakeDatabase();
        using (var connection = new NpgsqlConnection(place))
        {
            connection.Execute("INSERT INTO schema_version VALUES (999)");
        }

        Assert.Contains("999", Assert.Throws<StoreUnavailableException>(() => new PostgresDatabase(place)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_without_the_password()
    {
        var place = StorePlace.OnServer("postgres://ita:geheim@127.0.0.1:1/archive");
        Assert.Equal("PostgreSQL 127.0.0.1:1/archive", place.ToString());
        var trouble = Assert.Throws<StoreUnavailableException>(place.Open);
        Assert.Contains("127.0.0.1:1/archive", trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", trouble.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geheim")]
    [InlineData("postgres://ita:geheim@:x/archive")]
    [InlineData("Host=;Password=geheim")]
    [InlineData("Hast=db;Password=geheim")]
    [InlineData("mysql://ita:geheim@db/archive")]
    [InlineData("Host=db;Password=geheim;Port=many")]
    public void What_is_no_connection_is_told_without_repeating_it(string text) =>
        Assert.DoesNotContain("geheim", Assert.Throws<FormatException>(() => StorePlace.OnServer(text)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgres://db/archive", "PostgreSQL db:5432/archive")]
    [InlineData("postgresql://ita%40x:p%2Fw@db:5433/archive?sslmode=require", "PostgreSQL db:5433/archive")]
    [InlineData("postgres:///archive?host=/var/run/postgresql", "PostgreSQL /var/run/postgresql:5432/archive")]
    [InlineData("Host=db;Username=ita", "PostgreSQL db:5432/ita")]
    public void Connections_are_written_as_addresses_and_as_settings(string text, string told) => Assert.Equal(told, StorePlace.OnServer(text).ToString());
}
