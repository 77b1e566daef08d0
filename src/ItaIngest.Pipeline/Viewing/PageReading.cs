namespace ItaIngest.Pipeline.Viewing;

/// <summary>What the program read on one page, laid over its picture. Boxes are those of the page as displayed.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tables">The tables, as they are found when the page is looked at alone.</param>
public sealed record PageReading(IReadOnlyList<WordSpot> Words, IReadOnlyList<TableSpot> Tables);
