using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Queue;

/// <summary>A document in the queue.</summary>
public sealed record QueueEntry
{
    /// <summary>Hash of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Newest name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the ledger.</summary>
    public required DocumentState State { get; init; }

    /// <summary>When it first came, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>How far its record came; null without one.</summary>
    public IngestStatus? Status { get; init; }

    /// <summary>Kind as in the record; null: none.</summary>
    public string? Kind { get; init; }

    /// <summary>Agency as printed; null: none.</summary>
    public string? Agency { get; init; }

    /// <summary>Province; null: none.</summary>
    public string? Province { get; init; }

    /// <summary>Fiscal year, Buddhist era; null: none.</summary>
    public int? Year { get; init; }

    /// <summary>Pages; 0 for DOCX.</summary>
    public int Pages { get; init; }

    /// <summary>Warnings of severity error.</summary>
    public int Errors { get; init; }

    /// <summary>Warnings of severity warning.</summary>
    public int Warnings { get; init; }

    /// <summary>Warnings of severity info.</summary>
    public int Infos { get; init; }

    /// <summary>Errors that nobody decided about.</summary>
    public int OpenErrors { get; init; }

    /// <summary>Warnings that nobody decided about.</summary>
    public int OpenWarnings { get; init; }

    /// <summary>Confidence of the least sure number of its results, 0..1; null: it has none.</summary>
    public double? Confidence { get; init; }

    /// <summary>How far the review came.</summary>
    public ReviewState Review { get; init; }

    /// <summary>Who decided last; null: nobody.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Decisions that stand.</summary>
    public int Decisions { get; init; }

    /// <summary>Decisions that do not fit the newest reading.</summary>
    public int Conflicts { get; init; }
}
