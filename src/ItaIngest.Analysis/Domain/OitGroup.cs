namespace ItaIngest.Analysis.Domain;

/// <summary>The OIT items of a sub-indicator.</summary>
/// <param name="Sub">Such as '9.1'.</param>
/// <param name="First">Number of its first item.</param>
/// <param name="Last">Number of its last.</param>
public sealed record OitGroup(string Sub, int First, int Last);
