namespace ItaIngest.Analysis.Domain;

/// <summary>Which OIT items make which sub-indicator, by fiscal year, as the calendar that comes with the program confirms it.</summary>
static class OitPlan
{
    /// <summary>The groups of a year; empty where they are not known or not confirmed.</summary>
    public static IReadOnlyList<OitGroup> Of(int fiscalYear) =>
        ItaCalendar.Default.Year(fiscalYear)?.Items is { Confirmed: not null } plan ? plan.SubIndicators : [];
}
