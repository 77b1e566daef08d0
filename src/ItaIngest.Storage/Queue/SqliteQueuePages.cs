using Dapper;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Queue;

/// <summary>The queue in the embedded database.</summary>
public sealed class SqliteQueuePages : IQueuePages
{
    /// <summary>Stands for 'no numbers' where every row has a confidence to sort by.</summary>
    internal const double NoConfidence = 2;

    readonly SqliteDatabase database;

    /// <summary>Opens or makes the database file; throws <see cref="StoreUnavailableException"/> when that is not possible.</summary>
    public SqliteQueuePages(string path) => database = new SqliteDatabase(path);

    /// <inheritdoc/>
    public QueuePage Page(QueueQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var size = Math.Clamp(query.Size, 1, QueueQuery.MostPerPage);
        var (isBackward, cursor) = (query.After is null && query.Before is not null, QueueCursor.Read(query.After ?? query.Before));
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var sql = QueueSql.Of(query);
        var isCut = !string.IsNullOrWhiteSpace(query.Search) && SqliteQueueSearch.Find(connection, transaction, query.Search, sql);
        var total = connection.ExecuteScalar<long>($"SELECT count(*) FROM queue q {sql.WhereFound}", sql.Values, transaction);
        var isAscending = query.IsDescending == isBackward;
        var rows = connection.Query<QueueRow>(
            $"""
            SELECT {QueueRow.Columns}, {sql.SortedBy} AS sort FROM queue q {sql.WhereFound} {(cursor is null ? "" : sql.From(isAscending))}
            ORDER BY {sql.SortedBy} {(isAscending ? "ASC" : "DESC")}, q.document_id {(isAscending ? "ASC" : "DESC")} LIMIT {size + 1}
            """,
            sql.ValuesWith(cursor),
            transaction).AsList();
        var hasMore = rows.Count > size;
        var shown = rows.Take(size).ToList();
        if (isBackward)
        {
            shown.Reverse();
        }

        var next = (isBackward || hasMore) && shown.Count > 0 ? QueueCursor.Write(shown[^1].Sort, shown[^1].DocumentId) : null;
        var previous = (isBackward ? hasMore : cursor is not null) && shown.Count > 0 ? QueueCursor.Write(shown[0].Sort, shown[0].DocumentId) : null;
        return new QueuePage([.. shown.Select(row => row.ToEntry())], total, next, previous, isCut);
    }

    /// <inheritdoc/>
    public QueueChoices Choices()
    {
        using var connection = database.Open();
        IReadOnlyList<T> All<T>(string column, string none) => [.. connection.Query<T>(Distinct("queue", column)).Where(value => $"{value}" != none)];
        return new QueueChoices(
            [.. All<long>("fiscal_year", "0").Select(year => (int)year)], All<string>("kind", ""), All<string>("province", ""), All<string>("reviewer", ""),
            [.. connection.Query<string>(Distinct("warning", "code"))]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SavedView> Views(string owner)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<(long Id, string Owner, string Name, string Query, long IsShared)>(
                    "SELECT id, owner, name, query, is_shared FROM saved_view WHERE owner = @owner OR is_shared = 1 ORDER BY name, owner", new { owner })
                .Select(row => new SavedView(row.Id, row.Owner, row.Name, row.Query, row.IsShared == 1)),
        ];
    }

    /// <inheritdoc/>
    public void SaveView(string owner, string name, string query, bool isShared)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT INTO saved_view (owner, name, query, is_shared) VALUES (@owner, @name, @query, @isShared)
            ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, is_shared = excluded.is_shared
            """,
            new { owner, name, query, isShared });
    }

    /// <inheritdoc/>
    public bool RemoveView(string owner, long id)
    {
        using var connection = database.Open();
        return connection.Execute("DELETE FROM saved_view WHERE id = @id AND owner = @owner", new { id, owner }) > 0;
    }

    // From one value to the next by the index: a plain DISTINCT reads every row.
    static string Distinct(string table, string column) =>
        $"""
        WITH RECURSIVE value (v) AS (
            SELECT min({column}) FROM {table} UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {column} > v) FROM value WHERE v IS NOT NULL)
        SELECT v FROM value WHERE v IS NOT NULL
        """;
}
