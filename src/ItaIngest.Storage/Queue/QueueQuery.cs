using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Queue;

/// <summary>Which documents, in which order. Everything that is null filters nothing.</summary>
public sealed record QueueQuery
{
    /// <summary>The most documents of a page.</summary>
    public const int MostPerPage = 200;

    /// <summary>The most documents that a search finds; of more, those that came last.</summary>
    public const int MostFound = 500;

    /// <summary>
    /// Words that a document must have, in Thai or not: in its text or file name, or as a whole a spelling of its agency's name. Spaces,
    /// digits' script and Latin case do not matter. A word shorter than three letters is only looked for in names.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? Year { get; init; }

    /// <summary>Kind as in the record, such as 'measures'.</summary>
    public string? Kind { get; init; }

    /// <summary>Province without the word.</summary>
    public string? Province { get; init; }

    /// <summary>How far the record came.</summary>
    public IngestStatus? Status { get; init; }

    /// <summary>Where the document stands in the ledger.</summary>
    public DocumentState? State { get; init; }

    /// <summary>Only documents with undecided warnings of this severity or higher.</summary>
    public Severity? OpenAtLeast { get; init; }

    /// <summary>Only documents with a warning of this code.</summary>
    public string? Code { get; init; }

    /// <summary>Only documents whose least sure number is below this, 0..1.</summary>
    public double? ConfidenceBelow { get; init; }

    /// <summary>Who decided last.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How far the review came.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>Only documents with decisions that do not fit the newest reading.</summary>
    public bool HasConflicts { get; init; }

    /// <summary>What to sort by.</summary>
    public QueueOrder Order { get; init; } = QueueOrder.Age;

    /// <summary>Whether the last comes first; by age: the newest.</summary>
    public bool IsDescending { get; init; } = true;

    /// <summary>Documents per page, 1..200.</summary>
    public int Size { get; init; } = 50;

    /// <summary>The page after this place, from <see cref="QueuePage.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>The page before this place, from <see cref="QueuePage.Previous"/>; <see cref="After"/> goes first.</summary>
    public string? Before { get; init; }
}
