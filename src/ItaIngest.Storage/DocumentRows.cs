using System.Data.Common;
using System.Text.Json;
using Dapper;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage;

/// <summary>Reads documents with their names.</summary>
static class DocumentRows
{
    const string Columns =
        """
        SELECT d.id AS Id, d.sha256 AS Sha256, d.bytes AS Bytes, d.state AS State, d.first_seen AS FirstSeen,
               r.status AS Status, r.rejection_code AS RejectionCode, r.kind AS Kind, r.agency AS Agency, r.province AS Province,
               r.fiscal_year AS FiscalYear, r.media_type AS MediaType, r.pages AS Pages, r.engine AS Engine, r.options_hash AS OptionsHash,
               (SELECT count(*) FROM warning w WHERE w.document_id = d.id) AS Warnings,
               (SELECT count(*) FROM completion c WHERE c.document_id = d.id) AS Completions
        FROM document d LEFT JOIN record r ON r.document_id = d.id
        """;

    public static IReadOnlyList<DocumentEntry> Select(
        DbConnection connection, string where, object? values, DbTransaction? transaction = null)
    {
        var rows = connection.Query<Row>($"{Columns} {where} ORDER BY d.id", values, transaction).AsList();
        var names = connection.Query<NameRow>(
                $"""
                SELECT s.document_id AS DocumentId, s.name AS Name, s.tags AS Tags, s.arrived_at AS ArrivedAt
                FROM sighting s WHERE s.document_id IN (SELECT d.id FROM document d {where}) ORDER BY s.id
                """,
                values,
                transaction)
            .ToLookup(row => row.DocumentId, row => row.ToSighting());
        return [.. rows.Select(row => row.ToEntry([.. names[row.Id]]))];
    }

    /// <summary>
    /// The number of a document, which nobody else changes until the transaction ends; null: there is none. Whoever reads something of a
    /// document in order to change it holds it first.
    /// </summary>
    public static long? Hold(Database database, DbConnection connection, DbTransaction transaction, string sha256) =>
        connection.ExecuteScalar<long?>($"SELECT id FROM document WHERE sha256 = @sha256 {database.RowLock}", new { sha256 }, transaction);

    sealed record NameRow
    {
        public long DocumentId { get; init; }

        public string Name { get; init; } = "";

        public string Tags { get; init; } = "";

        public string ArrivedAt { get; init; } = "";

        public Sighting ToSighting() => new(Name, JsonSerializer.Deserialize<string[]>(Tags, ItaJson.Compact)!, StoredText.Time(ArrivedAt));
    }

    sealed record Row
    {
        public long Id { get; init; }

        public string Sha256 { get; init; } = "";

        public long Bytes { get; init; }

        public string State { get; init; } = "";

        public string FirstSeen { get; init; } = "";

        public string? Status { get; init; }

        public string? RejectionCode { get; init; }

        public string? Kind { get; init; }

        public string? Agency { get; init; }

        public string? Province { get; init; }

        public long? FiscalYear { get; init; }

        public string? MediaType { get; init; }

        public long? Pages { get; init; }

        public string? Engine { get; init; }

        public string? OptionsHash { get; init; }

        public long Warnings { get; init; }

        public long Completions { get; init; }

        public DocumentEntry ToEntry(IReadOnlyList<Sighting> sightings) => new()
        {
            Sha256 = Sha256,
            Bytes = Bytes,
            State = StoredText.Parse<DocumentState>(State),
            FirstSeen = StoredText.Time(FirstSeen),
            Sightings = sightings,
            Completions = (int)Completions,
            Status = Status is null ? null : StoredText.Parse<IngestStatus>(Status),
            RejectionCode = RejectionCode,
            Kind = Kind,
            Agency = Agency,
            Province = Province,
            FiscalYear = (int?)FiscalYear,
            MediaType = MediaType,
            Pages = (int?)Pages,
            Warnings = (int)Warnings,
            MadeBy = Engine is null || OptionsHash is null ? null : new EngineKey(Engine, OptionsHash),
        };
    }
}
