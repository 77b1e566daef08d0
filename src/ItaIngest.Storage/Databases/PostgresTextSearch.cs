using System.Data.Common;
using System.Globalization;
using Dapper;
using ItaIngest.Storage.Queue;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// Finds words in the texts of a PostgreSQL database. Whichever way is taken, texts are unpacked and looked through, so few must be. Where
/// a share p of N documents has the words, the trigram index leaves N·p, and each is compared by LIKE once a word; a walk from the newest
/// looks at most/p, each about half as dear as one LIKE, and ends.
/// </summary>
static class PostgresTextSearch
{
    // Of the newest so many the share of all is told: 10 ms.
    const int Sample = 500;

    /// <summary>A SELECT as <see cref="Database.SearchText"/> promises.</summary>
    public static string Sql(DbTransaction transaction, string where, IReadOnlyList<string> words, DynamicParameters values)
    {
        for (var i = 0; i < words.Count; i++)
        {
            values.Add(Like(i), $"%{words[i].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%");
        }

        var (found, all) = transaction.Connection!.QuerySingle<(long, long)>(
            $"""
            SELECT count(*) FILTER (WHERE {All(words, i => $"position(@{Database.Word(i)} IN newest.folded) > 0")}), coalesce(max(document_id), 0)
            FROM (SELECT document_id, folded FROM document_text ORDER BY document_id DESC LIMIT {Sample}) newest
            """,
            values,
            transaction);
        var share = found / (double)Sample;
        return QueueQuery.MostFound < 2 * words.Count * all * share * share ? Walk(where, words) : Index(where, words);
    }

    // LATERAL with OFFSET: the filters first, by documents from the newest; only the texts of those that they leave are unpacked.
    static string Walk(string where, IReadOnlyList<string> words) =>
        $"""
        SELECT q.document_id FROM queue q CROSS JOIN LATERAL (
            SELECT 1 FROM document_text s WHERE s.document_id = q.document_id AND {All(words, i => $"position(@{Database.Word(i)} IN s.folded) > 0")} OFFSET 0) has
        {where} ORDER BY q.document_id DESC LIMIT @most
        """;

    static string Index(string where, IReadOnlyList<string> words) =>
        $"""
        WITH has AS MATERIALIZED (SELECT s.document_id FROM document_text s WHERE {All(words, i => $"s.folded LIKE @{Like(i)}")})
        SELECT q.document_id FROM has JOIN queue q ON q.document_id = has.document_id
        {where} ORDER BY q.document_id DESC LIMIT @most
        """;

    static string All(IReadOnlyList<string> words, Func<int, string> condition) => string.Join(" AND ", Enumerable.Range(0, words.Count).Select(condition));

    static string Like(int place) => string.Create(CultureInfo.InvariantCulture, $"like{place}");
}
