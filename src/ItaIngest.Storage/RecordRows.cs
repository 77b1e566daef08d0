using System.Data.Common;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Databases;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage;

/// <summary>Writes records with their findings, and reads findings.</summary>
static class RecordRows
{
    /// <summary>What stores a record, worked out before others wait for the transaction.</summary>
    public static IReadOnlyList<SqlStep> Steps(Database database, IngestResult result, EngineKey madeBy, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [Findings(database, result), Record(result, madeBy, at), QueueRows.Row(result, []), QueueRows.Search(database, result)];
    }

    /// <summary>Stores a record in the place of the document's last one.</summary>
    /// <param name="database">The store.</param>
    /// <param name="transaction">In which the document is held.</param>
    /// <param name="id">The document's number.</param>
    /// <param name="result">The record.</param>
    /// <param name="steps">Its <see cref="Steps"/>.</param>
    public static void Replace(Database database, DbTransaction transaction, long id, IngestResult result, IReadOnlyList<SqlStep> steps)
    {
        database.Execute(transaction, id, steps);
        if (ReviewRows.Read(transaction.Connection!, result.Source.Sha256).ToList() is { Count: > 0 } decided)
        {
            database.Execute(transaction, id, QueueRows.Row(result, decided));
        }
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

    static SqlStep Record(IngestResult result, EngineKey madeBy, DateTimeOffset at) => new(
        """
        DELETE FROM record WHERE document_id = @id;
        INSERT INTO record (document_id, status, rejection_code, kind, agency, province, fiscal_year, media_type, pages, version, engine, options_hash, finished_at, json)
        VALUES (@id, @status, @rejection, @kind, @agency, @province, @year, @mediaType, @pages, @version, @engine, @options, @at, @json);
        INSERT INTO completion (document_id, status, version, engine, options_hash, finished_at, duration_ms)
        VALUES (@id, @status, @version, @engine, @options, @at, @duration)
        """,
        new
        {
            status = StoredText.Status(result.Status),
            rejection = result.Rejection?.Code,
            kind = result.Content is null ? null : QueueFacts.Kind(result.Content),
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
        });

    static SqlStep Findings(Database database, IngestResult result) => new(
        $"""
        DELETE FROM warning WHERE document_id = @id;
        DELETE FROM diagnostic WHERE document_id = @id;
        INSERT INTO warning (document_id, ordinal, code, severity, message, message_thai, json)
        SELECT @id, {database.PlaceOfItem}, {database.InItem("code")}, {database.InItem("severity")}, {database.InItem("message")}, {database.InItem("thai")}, {database.InItem("json")}
        FROM {database.Items("@warnings")};
        INSERT INTO diagnostic (document_id, ordinal, code, severity, message, page)
        SELECT @id, {database.PlaceOfItem}, {database.InItem("code")}, {database.InItem("severity")}, {database.InItem("message")}, CAST({database.InItem("page")} AS BIGINT)
        FROM {database.Items("@diagnostics")}
        """,
        new
        {
            warnings = JsonSerializer.Serialize(result.Warnings.Select(FindingRow.Of), ItaJson.Compact),
            diagnostics = JsonSerializer.Serialize(result.Diagnostics.Select(FindingRow.Of), ItaJson.Compact),
        });

    sealed record FindingRow(string Code, string Severity, string Message, string? Thai = null, string? Json = null, int? Page = null)
    {
        public static FindingRow Of(Warning warning) => new(
            warning.Code, StoredText.Severity(warning.Severity), StoredText.Plain(warning.Message), StoredText.Plain(warning.MessageThai), JsonSerializer.Serialize(warning, ItaJson.Compact));

        public static FindingRow Of(Diagnostic diagnostic) => new(
            diagnostic.Code, StoredText.Severity(diagnostic.Severity), StoredText.Plain(diagnostic.Message), Page: diagnostic.Page);
    }
}
