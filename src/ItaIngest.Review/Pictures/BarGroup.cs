namespace ItaIngest.Review.Pictures;

/// <summary>Bars that belong to one label.</summary>
/// <param name="Label">What they are of.</param>
/// <param name="Bars">One for each series that it has.</param>
public sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);
