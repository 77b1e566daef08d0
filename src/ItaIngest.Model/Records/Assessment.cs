using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>The results of one agency in one fiscal year.</summary>
public sealed record Assessment
{
    /// <summary>The agency; absent: the document's own.</summary>
    public Sourced<string>? Agency { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Total score, 0..100.</summary>
    public Sourced<decimal?>? Overall { get; init; }

    /// <summary>Level as printed, such as 'A' or 'ผ่านดีเยี่ยม'.</summary>
    public Sourced<string>? Level { get; init; }

    /// <summary>IIT, EIT, OIT.</summary>
    public IReadOnlyList<InstrumentScore> Instruments { get; init; } = [];

    /// <summary>The ten indicators, in the order printed.</summary>
    public IReadOnlyList<IndicatorScore> Indicators { get; init; } = [];

    /// <summary>Sub-indicators such as 9.1.</summary>
    public IReadOnlyList<SubIndicatorScore> SubIndicators { get; init; } = [];

    /// <summary>OIT items.</summary>
    public IReadOnlyList<OitItem> Items { get; init; } = [];

    /// <summary>Survey questions with their answers.</summary>
    public IReadOnlyList<SurveyQuestion> Questions { get; init; } = [];
}
