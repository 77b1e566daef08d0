using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Tests.Storage.Databases;

/// <summary>Copies, damage, and schemas of earlier versions, with real files.</summary>
public sealed class SqliteFileTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    static readonly EngineKey Engine = new("engine", "opts");

    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_copy_that_is_made_while_others_write_is_whole_and_can_be_put_back()
    {
        var store = Filled(20);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 100; !stop.IsCancellationRequested; i++)
            {
                Add(store, i);
            }
        });
        for (var i = 0; i < 5; i++)
        {
            SqliteFile.Backup(folder["ita.db"], folder["copy.db"]);
            SqliteFile.Check(folder["copy.db"]);
        }

        await stop.CancelAsync();
        await writing;
        var copied = new DocumentStore(new SqliteDatabase(folder["copy.db"])).List();
        Assert.InRange(copied.Count, 20, store.List().Count);
        Assert.All(copied.Where(d => d.State == DocumentState.Done), d => Assert.NotNull(new DocumentStore(new SqliteDatabase(folder["copy.db"])).ReadRecord(d.Sha256)));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));

        SqliteFile.Backup(folder["copy.db"], folder["other.db"]);
        SqliteFile.Restore(folder["other.db"], folder["ita.db"]);
        Assert.Equal(copied.Count, new DocumentStore(new SqliteDatabase(folder["ita.db"])).List().Count);
        Assert.True(File.Exists(folder["ita.db.before-restore"]));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_database_that_is_cut_off_is_told_and_no_copy_of_it_takes_the_place_of_a_good_one(double part)
    {
        _ = Filled(200);
        SqliteFile.Backup(folder["ita.db"], folder["cut.db"]);
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(folder["cut.db"], FileMode.Open))
        {
            file.SetLength((long)(file.Length * part));
        }

        Assert.Contains("restore", Assert.Throws<StoreUnavailableException>(() => SqliteFile.Check(folder["cut.db"])).Message, StringComparison.Ordinal);
        Assert.Throws<StoreUnavailableException>(() => SqliteFile.Restore(folder["cut.db"], folder["ita.db"]));
        Assert.Equal(200, new DocumentStore(new SqliteDatabase(folder["ita.db"])).List().Count);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told()
    {
        folder.Write("ita.db", "this is no database, only text that stands in its place"u8.ToArray());
        Assert.Throws<StoreUnavailableException>(() => SqliteFile.Check(folder["ita.db"]));
        Assert.Throws<StoreUnavailableException>(() => new DocumentStore(new SqliteDatabase(folder["ita.db"])));
    }

    [Fact]
    public void A_database_of_every_earlier_version_is_brought_up_to_date_with_what_is_in_it()
    {
        var scripts = typeof(DocumentStore).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Schema/sqlite/0", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.True(scripts.Count >= 5);
        for (var version = 1; version < scripts.Count; version++)
        {
            var path = folder[$"v{version}.db"];
            Make(path, scripts.Take(version), version);
            var entry = Assert.Single(new DocumentStore(new SqliteDatabase(path)).List());
            Assert.Equal((new string('a', 64), DocumentState.Queued), (entry.Sha256, entry.State));
            SqliteFile.Check(path);
        }
    }

    void Make(string path, IEnumerable<string> scripts, int version)
    {
        _ = Filled(1); // loads the library
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (var script in scripts)
        {
            using var reader = new StreamReader(typeof(DocumentStore).Assembly.GetManifestResourceStream(script)!);
            Run(connection, reader.ReadToEnd());
        }

        Run(connection, $"PRAGMA user_version = {version}; INSERT INTO document (sha256, bytes, state, state_since, first_seen) VALUES ('{new string('a', 64)}', 1, 'queued', '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z')");
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    DocumentStore Filled(int count)
    {
        var store = new DocumentStore(new SqliteDatabase(folder["ita.db"]));
        for (var i = 0; i < count; i++)
        {
            Add(store, i);
        }

        return store;
    }

    static void Add(DocumentStore store, int number)
    {
        var sha = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);
        store.Arrive(new Arrival(sha, 4, $"{number}.pdf", [], $"k{number}", Noon));
        store.Complete(SampleRecord.Of(sha, $"{number}.pdf"), Engine, Noon);
    }
}
