using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Queue;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Storage;

/// <summary>Writes records with their findings, and reads findings.</summary>
static class SqliteRecords
{
    public static void Replace(
        SqliteConnection connection, SqliteTransaction transaction, long id, IngestResult result, EngineKey madeBy, DateTimeOffset at)
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
            status = SqliteText.Status(result.Status),
            rejection = result.Rejection?.Code,
            kind = result.Content is { } content ? JsonSerializer.SerializeToElement(content.Kind, ItaJson.Compact).GetString() : null,
            agency = result.Content?.Agency?.Name.Value,
            province = result.Content?.Agency?.Province?.Value,
            year = result.Content?.FiscalYear?.Value,
            mediaType = result.Source.MediaType,
            pages = result.Source.Pages,
            version = result.Run.Version,
            engine = madeBy.Engine,
            options = madeBy.OptionsHash,
            at = SqliteText.Time(at),
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
        SqliteQueueRows.Record(connection, transaction, id, result);
    }

    /// <summary>A record that came out the same: it is this program's from now on, and stays as it is.</summary>
    public static void Confirm(SqliteConnection connection, SqliteTransaction transaction, long id, IngestResult result, EngineKey madeBy) => connection.Execute(
        "UPDATE record SET version = @Version, engine = @Engine, options_hash = @OptionsHash WHERE document_id = @id",
        new { id, result.Run.Version, madeBy.Engine, madeBy.OptionsHash },
        transaction);

    public static IReadOnlyList<WarningEntry> Warnings(SqliteConnection connection, string? code, string? severity) =>
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

    static void AddFindings(SqliteConnection connection, SqliteTransaction transaction, long id, IngestResult result)
    {
        connection.Execute(
            "INSERT INTO warning VALUES (@id, @ordinal, @Code, @severity, @Message, @MessageThai, @json)",
            result.Warnings.Select((warning, ordinal) => new
            {
                id,
                ordinal,
                warning.Code,
                severity = SqliteText.Severity(warning.Severity),
                warning.Message,
                warning.MessageThai,
                json = JsonSerializer.Serialize(warning, ItaJson.Compact),
            }),
            transaction);
        connection.Execute(
            "INSERT INTO diagnostic VALUES (@id, @ordinal, @Code, @severity, @Message, @Page)",
            result.Diagnostics.Select((diagnostic, ordinal) => new
            {
                id,
                ordinal,
                diagnostic.Code,
                severity = SqliteText.Severity(diagnostic.Severity),
                diagnostic.Message,
                diagnostic.Page,
            }),
            transaction);
    }
}
