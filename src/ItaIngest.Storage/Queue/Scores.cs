using System.Data.Common;
using System.Globalization;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Queue;

/// <summary>Total scores of many documents at once, for pictures: an agency over the years, a province's agencies.</summary>
public sealed class Scores(Database database)
{
    /// <summary>The most documents that one picture is made from: those that came last.</summary>
    public const int MostDocuments = 400;

    /// <summary>The scores of an agency, of all years, by year, however its name is spelled.</summary>
    /// <param name="agency">Its name.</param>
    /// <param name="province">Its province: many share a name. Null, or told by no document: all of that name.</param>
    public IReadOnlyList<ScorePoint> OfAgency(string agency, string? province = null)
    {
        var wanted = Spelled(agency);
        const string Named =
            """
            q.document_id IN (SELECT da.document_id FROM agency a JOIN document_agency da ON da.agency_id = a.id
                              WHERE a.skeleton = @skeleton AND (a.kind = @kind OR a.kind = '' OR @kind = ''))
            AND (@province = '' OR q.province IN ('', @province))
            """;
        var points = Read(Named, new { wanted.skeleton, wanted.kind, province = province ?? "", year = "" });
        return [.. points.Where(point => IsSame(Spelled(point.Agency), wanted)).DistinctBy(point => point.Year).OrderBy(point => point.Year)];
    }

    /// <summary>The scores of a province's agencies in one year, by agency.</summary>
    public IReadOnlyList<ScorePoint> OfProvince(string province, int year) =>
    [
        .. Read("q.province = @province", new { province, year = year.ToString(CultureInfo.InvariantCulture) })
            .DistinctBy(point => Spelled(point.Agency)).OrderBy(point => point.Agency, StringComparer.Ordinal),
    ];

    static (string kind, string skeleton) Spelled(string agency)
    {
        var (kind, own) = AgencyKind.Split(agency);
        return (kind, ThaiSpelling.Skeleton(own));
    }

    static bool IsSame((string kind, string skeleton) one, (string kind, string skeleton) other) =>
        one.skeleton == other.skeleton && (one.kind == other.kind || one.kind.Length == 0 || other.kind.Length == 0);

    // The documents that came last first.
    List<ScorePoint> Read(string where, object values)
    {
        using var connection = database.Open();
        var rows = connection.Query<Row>(
            $"""
            SELECT d.sha256 AS Sha256, d.name AS Name, d.decisions AS Decisions, {database.PlaceOfItem} AS Position,
                   COALESCE({database.InItem("agency", "value")}, d.agency) AS Agency, {database.InItem("fiscalYear")} AS Year, {database.InItem("overall", "value")} AS Overall
            FROM (SELECT q.* FROM queue q WHERE {where} AND q.status IN ('complete', 'partial') ORDER BY q.document_id DESC LIMIT {MostDocuments}) d
            JOIN record r ON r.document_id = d.document_id CROSS JOIN {database.Items("r.json", "content", "assessments")}
            WHERE {database.InItem("overall", "value")} IS NOT NULL AND (@year = '' OR {database.InItem("fiscalYear")} = @year)
            ORDER BY d.document_id DESC
            """,
            values).AsList();
        return [.. rows.Select(row => row.ToPoint(Reviewed(connection, row)))];
    }

    // What auditors decided holds for pictures too; few documents have decisions about their totals.
    static decimal? Reviewed(DbConnection connection, Row row)
    {
        if (row.Decisions == 0
            || connection.ExecuteScalar<string?>("SELECT r.json FROM record r JOIN document d ON d.id = r.document_id WHERE d.sha256 = @Sha256", new { row.Sha256 }) is not { } json)
        {
            return null;
        }

        var standing = ReviewLog.Standing([.. ReviewRows.Read(connection, row.Sha256)]);
        var field = string.Create(CultureInfo.InvariantCulture, $"/content/assessments/{row.Position}/overall");
        return decimal.TryParse(ReviewOverlay.Lay(ItaJson.Read(json), standing).At(field)?.Reviewed, NumberStyles.Number, CultureInfo.InvariantCulture, out var reviewed) ? reviewed : null;
    }

    sealed record Row
    {
        public string Sha256 { get; init; } = "";

        public string Name { get; init; } = "";

        public long Decisions { get; init; }

        public long Position { get; init; }

        public string? Agency { get; init; }

        public string Year { get; init; } = "";

        public string Overall { get; init; } = "";

        public ScorePoint ToPoint(decimal? reviewed) => new(
            Sha256, Name, Agency ?? "", int.Parse(Year, NumberStyles.Integer, CultureInfo.InvariantCulture), reviewed ?? decimal.Parse(Overall, NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
