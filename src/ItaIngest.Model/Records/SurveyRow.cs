using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>One row of a survey question.</summary>
public sealed record SurveyRow
{
    /// <summary>What the row asks.</summary>
    public required Sourced<string> Label { get; init; }

    /// <summary>Answers in the order printed.</summary>
    public IReadOnlyList<SurveyAnswer> Answers { get; init; } = [];

    /// <summary>Printed score.</summary>
    public Sourced<decimal?>? Score { get; init; }
}
