using System.Data.Common;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Queue;

namespace ItaIngest.Storage;

/// <summary>Writes records with their findings, and reads findings.</summary>
static class RecordRows
{
    public static void Replace(
        DbConnection connection, DbTransaction transaction, long id, IngestResult result, EngineKey madeBy, DateTimeOffset at)
    {
        connection.Execute(
            """
            DELETE FROM record WHERE document_id = @id;
            DELETE FROM warning WHERE document_id = @id;
            DELETE FROM diagnostic WHERE document_id = @id
            """,
            new { id },
            transaction);
        var values = new
        {
            id,
            status = StoredText.Status(result.Status),
            rejection = result.Rejection?.Code,
            kind = result.Content is { } content ? JsonSerializer.SerializeToElement(content.Kind, ItaJson.Compact).GetString() : null,
            agency = StoredText.PlainOrNull(result.Content?.Agency?.Name.Value),
            province = StoredText.PlainOrNull(result.Content?.Agency?.Province?.Value),
            year = result.Content?.FiscalYear?.Value,
            mediaType = result.Source.MediaType,
            pages = result.Source.Pages,
            version = result.Run.Version,
            engine = madeBy.Engine,
            options = madeBy.OptionsHash,
            at = StoredText.Time(at),
            duration = result.Run.DurationMs,
            json = JsonSerializer.Serialize(result, ItaJson.Compact),
        };
        connection.Execute(
            """
            INSERT INTO record (document_id, status, rejection_code, kind, agency, province, fiscal_year, media_type, pages, version, engine, options_hash, finished_at, json)
            VALUES (@id, @status, @rejection, @kind, @agency, @province, @year, @mediaType, @pages, @version, @engine, @options, @at, @json);
            INSERT INTO completion (document_id, status, version, engine, options_hash, finished_at, duration_ms)
            VALUES (@id, @status, @version, @engine, @options, @at, @duration)
            """,
            values,
            transaction);
        AddFindings(connection, transaction, id, result);
        QueueRows.Record(connection, transaction, id, result);
    }

    /// <summary>A record that came out the same: it is this program's from now on, and stays as it is.</summary>
    public static void Confirm(DbConnection connection, DbTransaction transaction, long id, IngestResult result, EngineKey madeBy) => connection.Execute(
        "UPDATE record SET version = @Version, engine = @Engine, options_hash = @OptionsHash WHERE document_id = @id",
        new { id, result.Run.Version, madeBy.Engine, madeBy.OptionsHash },
        transaction);

    public static IReadOnlyList<WarningEntry> Warnings(DbConnection connection, string? code, string? severity) =>
    [
        .. connection.Query<(string Sha256, string? Name, string Json)>(
                """
                SELECT d.sha256, (SELECT s.name FROM sighting s WHERE s.document_id = d.id ORDER BY s.id DESC LIMIT 1), w.json
                FROM warning w JOIN document d ON d.id = w.document_id
                WHERE (@code IS NULL OR w.code = @code) AND (@severity IS NULL OR w.severity = @severity)
                ORDER BY d.id, w.ordinal
                """,
                new { code, severity })
            .Select(row => new WarningEntry(row.Sha256, row.Name ?? row.Sha256, JsonSerializer.Deserialize<Warning>(row.Json, ItaJson.Compact)!)),
    ];

    static void AddFindings(DbConnection connection, DbTransaction transaction, long id, IngestResult result)
    {
        connection.Execute(
            "INSERT INTO warning (document_id, ordinal, code, severity, message, message_thai, json) VALUES (@id, @ordinal, @Code, @severity, @message, @thai, @json)",
            result.Warnings.Select((warning, ordinal) => new
            {
                id,
                ordinal,
                warning.Code,
                severity = StoredText.Severity(warning.Severity),
                message = StoredText.Plain(warning.Message),
                thai = StoredText.Plain(warning.MessageThai),
                json = JsonSerializer.Serialize(warning, ItaJson.Compact),
            }),
            transaction);
        connection.Execute(
            "INSERT INTO diagnostic (document_id, ordinal, code, severity, message, page) VALUES (@id, @ordinal, @Code, @severity, @message, @Page)",
            result.Diagnostics.Select((diagnostic, ordinal) => new
            {
                id,
                ordinal,
                diagnostic.Code,
                severity = StoredText.Severity(diagnostic.Severity),
                message = StoredText.Plain(diagnostic.Message),
                diagnostic.Page,
            }),
            transaction);
    }
}
