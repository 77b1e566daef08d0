namespace ItaIngest.Model.Text;

/// <summary>A span of days.</summary>
/// <param name="Start">First day, Gregorian.</param>
/// <param name="End">Last day, Gregorian; not before <paramref name="Start"/>.</param>
public readonly record struct ThaiPeriod(DateOnly Start, DateOnly End);
