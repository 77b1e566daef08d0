using System.Data.Common;
using Dapper;
using ItaIngest.Model.Text;

namespace ItaIngest.Storage.Queue;

/// <summary>Finds agencies by name, however it is spelled.</summary>
static class AgencySearch
{
    /// <summary>A name is another spelling of the one asked for when it is this like it, and nothing has the very letters.</summary>
    const double LikeSpelling = 0.75;

    // Shorter, and half of all names would hold it.
    const int ShortestName = 2;

    /// <summary>The agencies whose name holds the one asked for, by its letters or by its sound; where none does, those that are like it.</summary>
    public static IReadOnlyList<long> Find(DbConnection connection, DbTransaction transaction, string wanted)
    {
        var (kind, own) = AgencyKind.Split(wanted);
        if (own.Length < ShortestName)
        {
            return [];
        }

        var skeleton = ThaiSpelling.Skeleton(own);
        var values = new { kind, own, skeleton, isSound = skeleton.Length > ShortestName };
        var holding = connection.Query<long>(
            """
            SELECT id FROM agency
            WHERE (kind = @kind OR kind = '' OR @kind = '') AND (instr(own, @own) > 0 OR (@isSound AND instr(skeleton, @skeleton) > 0))
            """,
            values,
            transaction).AsList();
        return holding.Count > 0 ? holding : Like(connection, transaction, kind, own);
    }

    static IReadOnlyList<long> Like(DbConnection connection, DbTransaction transaction, string kind, string own) =>
    [
        .. connection.Query<(long Id, string Own)>(
                "SELECT id, own FROM agency WHERE (kind = @kind OR kind = '' OR @kind = '') AND abs(length(own) - @length) <= @length / 3",
                new { kind, length = own.Length },
                transaction)
            .Where(agency => ThaiText.AreSimilar(agency.Own, own, LikeSpelling)).Select(agency => agency.Id),
    ];
}
