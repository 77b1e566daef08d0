using System.Globalization;
using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Tests.Storage;

/// <summary>The one connection that writes, and its compiled statements.</summary>
public sealed class SqliteWriterTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ita-writer-").FullName;
    readonly SqliteDatabase database;

    public SqliteWriterTests()
    {
        database = new SqliteDatabase(Path.Combine(folder, "ita.db"));
        Write("CREATE TABLE made (number INTEGER)");
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_text_that_is_still_read_can_be_executed_again()
    {
        Write("INSERT INTO made VALUES (1), (2), (3)");
        using var connection = database.OpenToWrite();
        var pairs = connection.Query<long>("SELECT number FROM made ORDER BY number", buffered: false)
            .SelectMany(_ => connection.Query<long>("SELECT number FROM made ORDER BY number", buffered: false)).ToList();
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3], pairs);
    }

    [Fact]
    public void Other_values_and_another_schema_are_seen_by_statements_that_are_kept()
    {
        for (var number = 1; number <= 3; number++)
        {
            using (var connection = database.OpenToWrite())
            {
                connection.Execute("INSERT INTO made (number) VALUES (@number)", new { number });
                Assert.Equal(number, connection.ExecuteScalar<long>("SELECT max(number) FROM made WHERE number <= @number", new { number }));
            }

            Write(string.Create(CultureInfo.InvariantCulture, $"ALTER TABLE made ADD COLUMN more{number} INTEGER"));
        }

        Assert.Equal(3, Count());
    }

    [Fact]
    public void There_is_no_end_of_texts()
    {
        for (var number = 0; number < 300; number++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO made VALUES ({number})"));
        }

        Assert.Equal(300, Count());
    }

    [Fact]
    public void A_transaction_that_SQLite_took_back_costs_the_next_writer_nothing()
    {
        Assert.ThrowsAny<Exception>(() =>
        {
            using var connection = database.OpenToWrite();
            using var transaction = database.BeginWrite(connection);
            connection.Execute("INSERT INTO made VALUES (1)", transaction: transaction);
            connection.Execute("ROLLBACK", transaction: transaction); // as it does by itself when the disk is full
            transaction.Commit();
        });

        using (var connection = database.OpenToWrite())
        using (var transaction = database.BeginWrite(connection))
        {
            connection.Execute("INSERT INTO made VALUES (2)", transaction: transaction);
            transaction.Commit();
        }

        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task Writers_wait_for_each_other()
    {
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (number, _) =>
        {
            using var connection = database.OpenToWrite(isLasting: number % 2 == 0);
            using var transaction = database.BeginWrite(connection);
            connection.Execute("INSERT INTO made (number) SELECT coalesce(max(number), 0) + 1 FROM made", transaction: transaction);
            transaction.Commit();
            return ValueTask.CompletedTask;
        });
        using var reader = database.Open();
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), reader.Query<long>("SELECT number FROM made ORDER BY number"));
    }

    void Write(string sql)
    {
        using var connection = database.OpenToWrite();
        connection.Execute(sql);
    }

    long Count()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM made");
    }
}
