using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Queue;

/// <summary>A row of the table <c>queue</c>.</summary>
sealed record QueueRow
{
    public const string Columns =
        """
        q.document_id AS DocumentId, q.sha256 AS Sha256, q.name AS Name, q.state AS State, q.first_seen AS FirstSeen, q.status AS Status, q.kind AS Kind,
        q.agency AS Agency, q.province AS Province, q.fiscal_year AS Year, q.pages AS Pages, q.errors AS Errors, q.warnings AS Warnings, q.infos AS Infos,
        q.open_errors AS OpenErrors, q.open_warnings AS OpenWarnings, q.confidence AS Confidence, q.review AS Review, q.reviewer AS Reviewer,
        q.decisions AS Decisions, q.conflicts AS Conflicts
        """;

    public long DocumentId { get; init; }

    public string Sha256 { get; init; } = "";

    public string Name { get; init; } = "";

    public string State { get; init; } = "";

    public string FirstSeen { get; init; } = "";

    public string Status { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Agency { get; init; } = "";

    public string Province { get; init; } = "";

    public long Year { get; init; }

    public long Pages { get; init; }

    public long Errors { get; init; }

    public long Warnings { get; init; }

    public long Infos { get; init; }

    public long OpenErrors { get; init; }

    public long OpenWarnings { get; init; }

    public double Confidence { get; init; }

    public string Review { get; init; } = "";

    public string Reviewer { get; init; } = "";

    public long Decisions { get; init; }

    public long Conflicts { get; init; }

    /// <summary>The value sorted by.</summary>
    public object Sort { get; init; } = "";

    public QueueEntry ToEntry() => new()
    {
        Sha256 = Sha256,
        Name = Name,
        State = StoredText.Parse<DocumentState>(State),
        FirstSeen = StoredText.Time(FirstSeen),
        Status = Status.Length == 0 ? null : StoredText.Parse<IngestStatus>(Status),
        Kind = OrNull(Kind),
        Agency = OrNull(Agency),
        Province = OrNull(Province),
        Year = Year == 0 ? null : (int)Year,
        Pages = (int)Pages,
        Errors = (int)Errors,
        Warnings = (int)Warnings,
        Infos = (int)Infos,
        OpenErrors = (int)OpenErrors,
        OpenWarnings = (int)OpenWarnings,
        Confidence = Confidence >= QueuePages.NoConfidence ? null : Confidence,
        Review = Review.Length == 0 ? ReviewState.None : StoredText.Parse<ReviewState>(Review),
        Reviewer = OrNull(Reviewer),
        Decisions = (int)Decisions,
        Conflicts = (int)Conflicts,
    };

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
