using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Blocks;

/// <summary>Lines that belong together.</summary>
/// <param name="Lines">At least one line, top to bottom.</param>
/// <param name="Role">What it is on its page.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Paragraph(IReadOnlyList<Line> Lines, ParagraphRole Role, Place Place) : Block(Place);
