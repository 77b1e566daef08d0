using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Batches;

/// <summary>Which documents with a record belong to a batch. All conditions that are given must hold.</summary>
public sealed record BatchSelection
{
    /// <summary>With this status; null: all that were not rejected.</summary>
    public IngestStatus? Status { get; init; }

    /// <summary>Made by a program older than this; null: by any.</summary>
    public Version? Before { get; init; }

    /// <summary>With a warning of this code; null: all.</summary>
    public string? Code { get; init; }

    /// <summary>Not made by this program, models and options; null: by any.</summary>
    public EngineKey? NotMadeBy { get; init; }
}
