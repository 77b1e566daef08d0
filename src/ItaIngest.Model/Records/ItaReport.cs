using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>What a document says. The same bytes give the same content.</summary>
public sealed record ItaReport
{
    /// <summary>What it is about.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>The agency that it speaks of.</summary>
    public AgencyInfo? Agency { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public Sourced<int?>? FiscalYear { get; init; }

    /// <summary>Other years that the document prints in its own title; absent: none.</summary>
    public IReadOnlyList<Sourced<int?>>? OtherFiscalYears { get; init; }

    /// <summary>One for each agency and fiscal year that results are given of.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Indicators between years.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>Measures.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Scores told in running text or inside measures.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Signatures and working groups.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Every table as printed.</summary>
    public IReadOnlyList<TableRecord> Tables { get; init; } = [];

    /// <summary>Running text by page.</summary>
    public IReadOnlyList<PageText> Text { get; init; } = [];
}
