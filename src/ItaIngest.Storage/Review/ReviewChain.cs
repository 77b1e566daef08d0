using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ItaIngest.Storage.Review;

/// <summary>Proves the chain of hashes, one entry at a time.</summary>
static class ReviewChain
{
    public static ChainProof Verify(DbConnection connection, string? kept)
    {
        var count = connection.ExecuteScalar<long>("SELECT count(*) FROM review_log");
        var end = connection.QuerySingleOrDefault<(long Entries, string? Hash)>("SELECT entries, hash FROM review_head");
        var (number, previous) = (0L, "");
        bool? hasKept = kept is null ? null : false;
        foreach (var entry in ReviewRows.Read(connection, document: null))
        {
            if (entry.Number != number + 1 || entry.Previous != previous || entry.Hash != entry.ExpectedHash())
            {
                return new ChainProof(count, number + 1, Head(number, previous), hasKept);
            }

            (number, previous) = (entry.Number, entry.Hash);
            hasKept |= kept == previous || kept == Head(number, previous);
        }

        return new ChainProof(count, end == (number, previous) ? null : number + 1, Head(number, previous), hasKept);
    }

    static string? Head(long number, string hash) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number}:{hash}");
}
