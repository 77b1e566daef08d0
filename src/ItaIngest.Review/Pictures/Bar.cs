namespace ItaIngest.Review.Pictures;

/// <summary>A bar of a chart.</summary>
/// <param name="Series">Which series, from 0: each has a pattern of its own.</param>
/// <param name="Value">0..100; null: not printed or unreadable, and no bar.</param>
public sealed record Bar(int Series, decimal? Value);
