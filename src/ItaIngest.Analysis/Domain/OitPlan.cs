namespace ItaIngest.Analysis.Domain;

/// <summary>Which OIT items make which sub-indicator, by fiscal year; only 2562 is confirmed (the Chiang Mai 2562 text).</summary>
static class OitPlan
{
    static readonly OitGroup[] Of2562 =
    [
        new("9.1", 1, 9), new("9.2", 10, 17), new("9.3", 18, 24), new("9.4", 25, 28), new("9.5", 29, 33), new("10.1", 34, 41), new("10.2", 42, 48),
    ];

    /// <summary>The groups of a year; empty where they are not known.</summary>
    public static IReadOnlyList<OitGroup> Of(int fiscalYear) => fiscalYear == 2562 ? Of2562 : [];
}
