using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A measure (มาตรการ): one row of a plan or report, also when it runs over pages.</summary>
public sealed record Measure
{
    /// <summary>Printed number.</summary>
    public Sourced<int?>? No { get; init; }

    /// <summary>Group heading, such as 'แบบวัด IIT'.</summary>
    public Sourced<string>? Group { get; init; }

    /// <summary>Canonical indicator 1..10 it serves, where the document says so.</summary>
    public int? Indicator { get; init; }

    /// <summary>What it is.</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>How it is done.</summary>
    public Sourced<string>? Method { get; init; }

    /// <summary>When.</summary>
    public MeasurePeriod? Period { get; init; }

    /// <summary>Responsible units, split.</summary>
    public IReadOnlyList<Sourced<string>> Responsible { get; init; } = [];

    /// <summary>Output: what was done (ผลผลิต, สรุปผลการดำเนินการ).</summary>
    public Sourced<string>? Output { get; init; }

    /// <summary>Outcome: what it achieved (ผลลัพธ์, ความสำเร็จ).</summary>
    public Sourced<string>? Outcome { get; init; }

    /// <summary>How it is followed up (การติดตาม).</summary>
    public Sourced<string>? FollowUp { get; init; }

    /// <summary>The pages it stands on; empty for DOCX.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];
}
