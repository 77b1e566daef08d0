namespace ItaIngest.Pipeline.Watching;

/// <summary>One thing that must be well for work to go on.</summary>
/// <param name="Name">What was looked at: store, inbox, work, archive, rejected, records, room, worker.</param>
/// <param name="IsWell">Whether it is.</param>
public sealed record HealthCheck(string Name, bool IsWell);
