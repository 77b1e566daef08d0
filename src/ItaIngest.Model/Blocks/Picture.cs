using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Blocks;

/// <summary>A picture or chart: what it shows is not text, and a record must say that it is there.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record Picture(Place Place) : Block(Place);
