using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A score, threshold or change that a text tells of one target.</summary>
sealed record ClaimDraft(string Target, int? Year)
{
    /// <summary>The score.</summary>
    public Sourced<decimal?>? Score { get; init; }

    /// <summary>The least it should be.</summary>
    public Sourced<decimal?>? Threshold { get; init; }

    /// <summary>The level told beside it.</summary>
    public Sourced<string>? Level { get; init; }

    /// <summary>The rise or fall told beside it.</summary>
    public Sourced<decimal?>? Change { get; init; }
}
