namespace ItaIngest.Model.Results;

/// <summary>The run that made a record.</summary>
/// <param name="Version">Program version.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="DurationMs">Wall time in milliseconds.</param>
/// <param name="PagesByOrigin">How the pages were read.</param>
/// <param name="Models">Models that took part.</param>
/// <param name="OptionsHash">Hash of the options that can change content.</param>
public sealed record RunInfo(
    string Version,
    DateTimeOffset StartedAt,
    long DurationMs,
    PagesByOrigin PagesByOrigin,
    IReadOnlyList<ModelUse> Models,
    string OptionsHash);
