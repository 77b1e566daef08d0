using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.Queue;

/// <summary>The documents as auditors look for them: filtered, searched, sorted, a page at a time.</summary>
public sealed class QueuePages(Database database)
{
    /// <summary>Stands for 'no numbers' where every row has a confidence to sort by.</summary>
    internal const double NoConfidence = 2;

    /// <summary>A page of documents.</summary>
    public QueuePage Page(QueueQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var size = Math.Clamp(query.Size, 1, QueueQuery.MostPerPage);
        var sql = QueueSql.Of(query);
        var (isBackward, cursor) = (query.After is null && query.Before is not null, QueueCursor.Read(query.After ?? query.Before, sql.IsNumber));
        using var connection = database.Open();
        using var transaction = database.BeginRead(connection);
        var (where, isCut) = (sql.Where, false);
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            (var found, isCut) = QueueSearch.Find(database, connection, transaction, query.Search, sql);
            where = QueueSql.Only(found);
        }

        var total = connection.ExecuteScalar<long>($"SELECT count(*) FROM queue q {where}", sql.Values, transaction);
        var isAscending = query.IsDescending == isBackward;
        var rows = connection.Query<QueueRow>(
            $"""
            SELECT {QueueRow.Columns}, {sql.SortedBy} AS sort FROM queue q {where} {(cursor is null ? "" : sql.From(isAscending))}
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

    /// <summary>What can be filtered by: the years, kinds, provinces and reviewers that there are.</summary>
    public QueueChoices Choices()
    {
        using var connection = database.Open();
        IReadOnlyList<T> All<T>(string column, string none) => [.. connection.Query<T>(Distinct("queue", column)).Where(value => $"{value}" != none)];
        return new QueueChoices(
            [.. All<long>("fiscal_year", "0").Select(year => (int)year)], All<string>("kind", ""), All<string>("province", ""), All<string>("reviewer", ""),
            [.. connection.Query<string>(Distinct("warning", "code"))]);
    }

    /// <summary>The views that a person saved, and those that others share, by name.</summary>
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

    /// <summary>Saves a view; the same person's view of that name is replaced.</summary>
    public void SaveView(string owner, string name, string query, bool isShared)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using var connection = database.OpenToWrite();
        connection.Execute(
            """
            INSERT INTO saved_view (owner, name, query, is_shared) VALUES (@owner, @name, @query, @isShared)
            ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, is_shared = excluded.is_shared
            """,
            new { owner, name, query, isShared = isShared ? 1 : 0 });
    }

    /// <summary>Removes a view of that person; another's is left alone. Whether there was one.</summary>
    public bool RemoveView(string owner, long id)
    {
        using var connection = database.OpenToWrite();
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
