namespace ItaIngest.Analysis.Domain;

/// <summary>A place of the list that a printed name stands for.</summary>
/// <param name="Name">The official name.</param>
/// <param name="IsExact">Whether it is printed as it is; false: misspelt or misread, only near.</param>
public sealed record PlaceName(string Name, bool IsExact);
