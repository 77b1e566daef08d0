using ItaIngest.Model.Results;

namespace ItaIngest.Storage;

/// <summary>A document as the ledger knows it.</summary>
public sealed record DocumentEntry
{
    /// <summary>Lower-case hexadecimal hash of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size.</summary>
    public required long Bytes { get; init; }

    /// <summary>Where it stands.</summary>
    public required DocumentState State { get; init; }

    /// <summary>When it first came, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Every name it came under, oldest first.</summary>
    public required IReadOnlyList<Sighting> Sightings { get; init; }

    /// <summary>How often it was processed to its end.</summary>
    public required int Completions { get; init; }

    /// <summary>How far its record came; null without a record.</summary>
    public IngestStatus? Status { get; init; }

    /// <summary>Code of the rejection, when rejected.</summary>
    public string? RejectionCode { get; init; }

    /// <summary>What the document is about, as in its record.</summary>
    public string? Kind { get; init; }

    /// <summary>Agency's name.</summary>
    public string? Agency { get; init; }

    /// <summary>Province's name.</summary>
    public string? Province { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Type by content.</summary>
    public string? MediaType { get; init; }

    /// <summary>Pages; 0 for DOCX.</summary>
    public int? Pages { get; init; }

    /// <summary>Number of warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>What made its record; null without a record.</summary>
    public EngineKey? MadeBy { get; init; }

    /// <summary>The newest name.</summary>
    public string Name => Sightings.Count > 0 ? Sightings[^1].Name : Sha256;
}
