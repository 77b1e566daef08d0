using System.Data.Common;
using Dapper;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.Queue;

/// <summary>Finds the documents that have what is searched for and that the filters leave.</summary>
static class QueueSearch
{
    const int Trigram = 3;

    /// <summary>
    /// Their numbers, and whether there are more than <see cref="QueueQuery.MostFound"/>: a word of every document would be looked up in
    /// every one.
    /// </summary>
    public static (IReadOnlySet<long> Found, bool IsCut) Find(Database database, DbConnection connection, DbTransaction transaction, string search, QueueSql filters)
    {
        var values = new DynamicParameters(filters.Values);
        values.Add("most", QueueQuery.MostFound);
        var words = search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ThaiText.Key).Where(key => key.Length >= Trigram).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            values.Add(Database.Word(i), words[i]);
        }

        List<long> texts = words.Count == 0 ? [] : connection.Query<long>(database.SearchText(transaction, filters.Where, words, values), values, transaction).AsList();
        values.Add("name", search.Trim());
        var names = connection.Query<long>(
            $"""
            SELECT q.document_id FROM queue q
            {filters.Where} AND (q.document_id IN (SELECT document_id FROM document_agency WHERE agency_id IN ({QueueSql.Numbers(AgencySearch.Find(connection, transaction, search))}))
                OR instr(q.name, @name) > 0 OR (length(@name) >= 6 AND substr(q.sha256, 1, length(@name)) = lower(@name)))
            ORDER BY q.document_id DESC LIMIT @most
            """,
            values,
            transaction).AsList();
        return (texts.Concat(names).ToHashSet(), texts.Count == QueueQuery.MostFound || names.Count == QueueQuery.MostFound);
    }
}
