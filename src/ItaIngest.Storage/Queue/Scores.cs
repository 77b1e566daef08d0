using System.Data.Common;
using System.Globalization;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Queue;

/// <summary>Total scores of many documents at once, for pictures: an agency over the years, a province's agencies.</summary>
public sealed class Scores(Database database)
{
    /// <summary>The most documents that one picture is made from: those that came last.</summary>
    public const int MostDocuments = 400;

    /// <summary>The scores of an agency, of all years, by year.</summary>
    public IReadOnlyList<ScorePoint> OfAgency(string agency) => Read("q.agency = @value", agency, null);

    /// <summary>The scores of a province's agencies in one year, by agency.</summary>
    public IReadOnlyList<ScorePoint> OfProvince(string province, int year) => Read("q.province = @value", province, year);

    List<ScorePoint> Read(string where, string value, int? year)
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
            new { value, year = year?.ToString(CultureInfo.InvariantCulture) ?? "" }).AsList();
        return [.. rows.Select(row => row.ToPoint(Reviewed(connection, row)))
            .DistinctBy(point => (point.Agency, point.Year)).OrderBy(point => point.Year).ThenBy(point => point.Agency, StringComparer.Ordinal)];
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
