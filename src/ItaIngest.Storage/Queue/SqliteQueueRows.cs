using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Review;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage.Queue;

/// <summary>Writes what the queue keeps of a document. Name and state follow the ledger by triggers.</summary>
static class SqliteQueueRows
{
    /// <summary>After a record was stored.</summary>
    public static void Record(SqliteConnection connection, SqliteTransaction transaction, long id, IngestResult record)
    {
        Reviewed(connection, transaction, id, record, [.. ReviewRows.Read(connection, record.Source.Sha256)]);
        connection.Execute(
            """
            DELETE FROM document_agency WHERE document_id = @id;
            DELETE FROM document_text WHERE document_id = @id;
            INSERT INTO document_text VALUES (@id, @folded)
            """,
            new { id, folded = QueueFacts.Folded(record) },
            transaction);
        foreach (var name in QueueFacts.Agencies(record.Content).DistinctBy(ThaiText.Key))
        {
            var (kind, own) = AgencyKind.Split(name);
            connection.Execute(
                """
                INSERT INTO agency (key, kind, own, skeleton) VALUES (@key, @kind, @own, @skeleton) ON CONFLICT (key) DO NOTHING;
                INSERT INTO document_agency SELECT @id, id FROM agency WHERE key = @key
                """,
                new { id, key = ThaiText.Key(name), kind, own, skeleton = ThaiSpelling.Skeleton(own) },
                transaction);
        }
    }

    /// <summary>After a decision was logged.</summary>
    public static void Reviewed(
        SqliteConnection connection, SqliteTransaction transaction, long id, IngestResult record, IReadOnlyList<ReviewEntry> entries)
    {
        var standing = ReviewLog.Standing(entries);
        var reviewed = ReviewOverlay.Lay(record, standing);
        var (openErrors, openWarnings) = (QueueFacts.Open(reviewed, Severity.Error), QueueFacts.Open(reviewed, Severity.Warning));
        var agency = record.Content?.Agency;
        connection.Execute(
            """
            UPDATE queue SET
                status = @status, kind = @kind, agency = @agency, agency_sort = @agencySort, province = @province, fiscal_year = @year, pages = @pages,
                errors = @errors, warnings = @warnings, infos = @infos, open_errors = @openErrors, open_warnings = @openWarnings, urgency = @urgency,
                confidence = @confidence, review = @review, reviewer = @reviewer, decisions = @decisions, conflicts = @conflicts
            WHERE document_id = @id
            """,
            new
            {
                id,
                status = SqliteText.Status(record.Status),
                kind = QueueFacts.Kind(record.Content),
                agency = agency?.Name.Value ?? "",
                agencySort = ThaiSpelling.SortKey(agency?.Name.Value ?? ""),
                province = agency?.OfficialProvince ?? agency?.Province?.Value ?? "",
                year = record.Content?.FiscalYear?.Value ?? 0,
                pages = record.Source.Pages,
                errors = Count(record, Severity.Error),
                warnings = Count(record, Severity.Warning),
                infos = Count(record, Severity.Info),
                openErrors,
                openWarnings,
                urgency = (openErrors * 1_000_000L) + openWarnings,
                confidence = QueueFacts.Confidence(record.Content) ?? SqliteQueuePages.NoConfidence,
                review = SqliteText.Review(QueueFacts.StateOf(reviewed, standing.Count)),
                reviewer = entries is [.., var last] ? last.Decision.Who : "",
                decisions = standing.Count,
                conflicts = reviewed.Conflicts.Count,
            },
            transaction);
    }

    /// <summary>For documents that were stored by a program without a queue.</summary>
    public static void Fill(SqliteConnection connection, SqliteTransaction transaction)
    {
        foreach (var id in connection.Query<long>("SELECT document_id FROM record ORDER BY document_id", transaction: transaction).AsList())
        {
            var json = connection.ExecuteScalar<string>("SELECT json FROM record WHERE document_id = @id", new { id }, transaction)!;
            Record(connection, transaction, id, ItaJson.Read(json));
        }
    }

    static int Count(IngestResult record, Severity severity) => record.Warnings.Count(warning => warning.Severity == severity);
}
