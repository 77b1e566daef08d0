using System.Data.Common;
using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Tests.Storage;

/// <summary>A database of one test's own: SQLite in a temporary folder, or on the assembly's PostgreSQL server.</summary>
public sealed class TestDatabase : IDisposable
{
    readonly TemporaryFolder? folder;
    readonly StorePlace place;
    readonly List<Database> opened = [];

    TestDatabase(StorePlace place, TemporaryFolder? folder) => (this.place, this.folder) = (place, folder);

    /// <summary>Whether it is PostgreSQL.</summary>
    public bool IsPostgres => place.IsServer;

    public static TestDatabase OnSqlite()
    {
        var folder = new TemporaryFolder();
        return new TestDatabase(StorePlace.InFile(folder["ita.db"]), folder);
    }

    public static TestDatabase OnPostgres(SharedPostgres server) => new(StorePlace.OnServer(server.MakeDatabase()), null);

    /// <summary>Opens it anew, as another process does.</summary>
    public Database Open()
    {
        var database = place.Open();
        lock (opened)
        {
            opened.Add(database);
        }

        return database;
    }

    /// <summary>Changes what no store would.</summary>
    public void Execute(string sql, object? values = null)
    {
        using var connection = Connect();
        connection.Execute(sql, values);
    }

    public DbConnection Connect() => Open().Open();

    /// <summary>Takes away what keeps a log append-only.</summary>
    public void LetChange(string log) => Execute(IsPostgres
        ? $"DROP TRIGGER {log}_no_update ON {log}; DROP TRIGGER {log}_no_delete ON {log}"
        : $"DROP TRIGGER {log}_no_update; DROP TRIGGER {log}_no_delete");

    public void Dispose()
    {
        opened.ForEach(database => database.Dispose());
        folder?.Dispose();
    }
}
