using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A survey question with the shares of its answers.</summary>
public sealed record SurveyQuestion
{
    /// <summary>Code such as 'I10' or 'E5'.</summary>
    public required string Code { get; init; }

    /// <summary>The question.</summary>
    public required Sourced<string> Text { get; init; }

    /// <summary>Its rows; one for a plain question.</summary>
    public IReadOnlyList<SurveyRow> Rows { get; init; } = [];

    /// <summary>The printed score of the whole group.</summary>
    public Sourced<decimal?>? GroupScore { get; init; }
}
