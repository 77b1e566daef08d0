using Dapper;
using ItaIngest.Model.Text;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Queue;

/// <summary>Puts the documents that a search finds and the filters leave into the connection's own table <c>hit</c>.</summary>
static class SqliteQueueSearch
{
    const int Trigram = 3;

    /// <summary>Whether there are more than <see cref="QueueQuery.MostFound"/>: a word of every document would be looked up in every one.</summary>
    public static bool Find(SqliteConnection connection, SqliteTransaction transaction, string search, QueueSql filters)
    {
        connection.Execute("CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY); DELETE FROM temp.hit", transaction: transaction);
        var values = new DynamicParameters(filters.Values);
        values.Add("most", QueueQuery.MostFound);
        var words = search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ThaiText.Key).Where(key => key.Length >= Trigram).ToList();
        var found = 0;
        if (words.Count > 0)
        {
            // A quoted word of the trigram index is found as it stands, wherever it begins.
            values.Add("match", string.Join(" AND ", words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
            found = connection.Execute(
                $"""
                INSERT INTO temp.hit SELECT s.rowid FROM document_search s CROSS JOIN queue q ON q.document_id = s.rowid
                {filters.Where} AND document_search MATCH @match ORDER BY s.rowid DESC LIMIT @most
                """,
                values,
                transaction);
        }

        values.Add("agencies", $"[{string.Join(',', SqliteAgencySearch.Find(connection, transaction, search))}]");
        values.Add("name", search.Trim());
        var named = connection.Execute(
            $"""
            INSERT OR IGNORE INTO temp.hit SELECT q.document_id FROM queue q
            {filters.Where} AND (q.document_id IN (SELECT document_id FROM document_agency WHERE agency_id IN (SELECT value FROM json_each(@agencies)))
                OR instr(q.name, @name) > 0 OR (length(@name) >= 6 AND substr(q.sha256, 1, length(@name)) = lower(@name)))
            ORDER BY q.document_id DESC LIMIT @most
            """,
            values,
            transaction);
        return found == QueueQuery.MostFound || named == QueueQuery.MostFound;
    }
}
