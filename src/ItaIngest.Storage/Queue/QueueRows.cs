using System.Data.Common;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Queue;

/// <summary>Writes what the queue keeps of a document. Name and state follow the ledger by triggers.</summary>
static class QueueRows
{
    /// <summary>Writes a document's row under the decisions about it.</summary>
    public static SqlStep Row(IngestResult record, IReadOnlyList<ReviewEntry> entries)
    {
        var standing = ReviewLog.Standing(entries);
        var reviewed = ReviewOverlay.Lay(record, standing);
        var (openErrors, openWarnings) = (QueueFacts.Open(reviewed, Severity.Error), QueueFacts.Open(reviewed, Severity.Warning));
        var agency = record.Content?.Agency;
        return new SqlStep(
            """
            UPDATE queue SET
                status = @queueStatus, kind = @queueKind, agency = @queueAgency, agency_sort = @agencySort, province = @queueProvince, fiscal_year = @queueYear,
                pages = @queuePages, errors = @errors, warnings = @warningCount, infos = @infos, open_errors = @openErrors, open_warnings = @openWarnings,
                urgency = @urgency, confidence = @confidence, review = @review, reviewer = @reviewer, decisions = @decisions, conflicts = @conflicts
            WHERE document_id = @id
            """,
            new
            {
                queueStatus = StoredText.Status(record.Status),
                queueKind = QueueFacts.Kind(record.Content),
                queueAgency = StoredText.Plain(agency?.Name.Value ?? ""),
                agencySort = StoredText.Plain(ThaiSpelling.SortKey(agency?.Name.Value ?? "")),
                queueProvince = StoredText.Plain(agency?.OfficialProvince ?? agency?.Province?.Value ?? ""),
                queueYear = record.Content?.FiscalYear?.Value ?? 0,
                queuePages = record.Source.Pages,
                errors = Count(record, Severity.Error),
                warningCount = Count(record, Severity.Warning),
                infos = Count(record, Severity.Info),
                openErrors,
                openWarnings,
                urgency = (openErrors * 1_000_000L) + openWarnings,
                confidence = QueueFacts.Confidence(record.Content) ?? QueuePages.NoConfidence,
                review = StoredText.Review(QueueFacts.StateOf(reviewed, standing.Count)),
                reviewer = entries is [.., var last] ? last.Decision.Who : "",
                decisions = standing.Count,
                conflicts = reviewed.Conflicts.Count,
            });
    }

    /// <summary>Writes what a document is found by.</summary>
    public static SqlStep Search(Database database, IngestResult record)
    {
        // In one order, so that no two documents that are stored at once wait for each other's agencies.
        var agencies = QueueFacts.Agencies(record.Content).Select(StoredText.Plain).DistinctBy(ThaiText.Key).OrderBy(ThaiText.Key, StringComparer.Ordinal).Select(name =>
        {
            var (kind, own) = AgencyKind.Split(name);
            return new { key = ThaiText.Key(name), kind, own, skeleton = ThaiSpelling.Skeleton(own) };
        });
        return new SqlStep(
            $"""
            DELETE FROM document_agency WHERE document_id = @id;
            DELETE FROM document_text WHERE document_id = @id;
            INSERT INTO document_text (document_id, folded) VALUES (@id, @folded);
            INSERT INTO agency (key, kind, own, skeleton)
            SELECT {database.InItem("key")}, {database.InItem("kind")}, {database.InItem("own")}, {database.InItem("skeleton")} FROM {database.Items("@agencies")} WHERE true
            ORDER BY {database.PlaceOfItem} ON CONFLICT (key) DO NOTHING;
            INSERT INTO document_agency (document_id, agency_id) SELECT @id, (SELECT a.id FROM agency a WHERE a.key = {database.InItem("key")}) FROM {database.Items("@agencies")}
            """,
            new { folded = StoredText.Plain(QueueFacts.Folded(record)), agencies = JsonSerializer.Serialize(agencies, ItaJson.Compact) });
    }

    /// <summary>For documents that were stored by a program without a queue.</summary>
    public static void Fill(Database database, DbConnection connection, DbTransaction transaction)
    {
        foreach (var id in connection.Query<long>("SELECT document_id FROM record ORDER BY document_id", transaction: transaction).AsList())
        {
            var record = ItaJson.Read(connection.ExecuteScalar<string>("SELECT json FROM record WHERE document_id = @id", new { id }, transaction)!);
            database.Execute(transaction, id, Row(record, [.. ReviewRows.Read(connection, record.Source.Sha256)]), Search(database, record));
        }
    }

    static int Count(IngestResult record, Severity severity) => record.Warnings.Count(warning => warning.Severity == severity);
}
