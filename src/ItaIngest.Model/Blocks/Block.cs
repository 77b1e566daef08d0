using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Blocks;

/// <summary>A piece of a document's structure in reading order: a <see cref="Paragraph"/>, a <see cref="Table"/> or a <see cref="Picture"/>.</summary>
/// <param name="Place">Where it stands; for a block over several pages, where it begins.</param>
public abstract record Block(Place Place);
