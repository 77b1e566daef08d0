using System.Data.Common;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Queue;

/// <summary>Writes what the queue keeps of a document. Name and state follow the ledger by triggers.</summary>
static class QueueRows
{
    /// <summary>After a record was stored.</summary>
    public static void Record(DbConnection connection, DbTransaction transaction, long id, IngestResult record)
    {
        Reviewed(connection, transaction, id, record, [.. ReviewRows.Read(connection, record.Source.Sha256)]);
        connection.Execute(
            """
            DELETE FROM document_agency WHERE document_id = @id;
            DELETE FROM document_text WHERE document_id = @id;
            INSERT INTO document_text (document_id, folded) VALUES (@id, @folded)
            """,
            new { id, folded = StoredText.Plain(QueueFacts.Folded(record)) },
            transaction);

        // In one order, so that no two documents that are stored at once wait for each other's agencies.
        foreach (var name in QueueFacts.Agencies(record.Content).Select(StoredText.Plain).DistinctBy(ThaiText.Key).OrderBy(ThaiText.Key, StringComparer.Ordinal))
        {
            var (kind, own) = AgencyKind.Split(name);
            connection.Execute(
                """
                INSERT INTO agency (key, kind, own, skeleton) VALUES (@key, @kind, @own, @skeleton) ON CONFLICT (key) DO NOTHING;
                INSERT INTO document_agency (document_id, agency_id) SELECT @id, id FROM agency WHERE key = @key
                """,
                new { id, key = ThaiText.Key(name), kind, own, skeleton = ThaiSpelling.Skeleton(own) },
                transaction);
        }
    }

    /// <summary>After a decision was logged.</summary>
    public static void Reviewed(
        DbConnection connection, DbTransaction transaction, long id, IngestResult record, IReadOnlyList<ReviewEntry> entries)
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
                status = StoredText.Status(record.Status),
                kind = QueueFacts.Kind(record.Content),
                agency = StoredText.Plain(agency?.Name.Value ?? ""),
                agencySort = StoredText.Plain(ThaiSpelling.SortKey(agency?.Name.Value ?? "")),
                province = StoredText.Plain(agency?.OfficialProvince ?? agency?.Province?.Value ?? ""),
                year = record.Content?.FiscalYear?.Value ?? 0,
                pages = record.Source.Pages,
                errors = Count(record, Severity.Error),
                warnings = Count(record, Severity.Warning),
                infos = Count(record, Severity.Info),
                openErrors,
                openWarnings,
                urgency = (openErrors * 1_000_000L) + openWarnings,
                confidence = QueueFacts.Confidence(record.Content) ?? QueuePages.NoConfidence,
                review = StoredText.Review(QueueFacts.StateOf(reviewed, standing.Count)),
                reviewer = entries is [.., var last] ? last.Decision.Who : "",
                decisions = standing.Count,
                conflicts = reviewed.Conflicts.Count,
            },
            transaction);
    }

    /// <summary>For documents that were stored by a program without a queue.</summary>
    public static void Fill(DbConnection connection, DbTransaction transaction)
    {
        foreach (var id in connection.Query<long>("SELECT document_id FROM record ORDER BY document_id", transaction: transaction).AsList())
        {
            var json = connection.ExecuteScalar<string>("SELECT json FROM record WHERE document_id = @id", new { id }, transaction)!;
            Record(connection, transaction, id, ItaJson.Read(json));
        }
    }

    static int Count(IngestResult record, Severity severity) => record.Warnings.Count(warning => warning.Severity == severity);
}
