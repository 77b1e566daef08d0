namespace ItaIngest.Analysis.Domain;

/// <summary>One level of a scheme.</summary>
/// <param name="Name">As printed, such as 'A' or 'ผ่านดี'.</param>
/// <param name="Low">Lowest total, two decimals.</param>
/// <param name="High">Highest total, two decimals.</param>
public sealed record LevelBand(string Name, decimal Low, decimal High);
