namespace ItaIngest.Model.Records;

/// <summary>What a report is about.</summary>
public enum ReportKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Measures and what came of them.</summary>
    Measures,

    /// <summary>Results of an assessment.</summary>
    Results,

    /// <summary>An analysis of results, usually with two years and a plan.</summary>
    Analysis,

    /// <summary>An announcement of many agencies' scores.</summary>
    Announcement,

    /// <summary>More than one of these.</summary>
    Mixed,
}
