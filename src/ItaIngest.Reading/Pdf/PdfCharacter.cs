using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>One character of a text layer, in displayed coordinates.</summary>
/// <param name="Index">Place in the stream order that PDFium reports.</param>
/// <param name="CodePoint">Unicode as the layer claims it.</param>
/// <param name="Ink">Box of the painted glyph; empty (no width) for spaces.</param>
/// <param name="Advance">Box from the glyph's origin over its advance; its height is the font's claim and may be absurd.</param>
/// <param name="OriginX">Where the pen stood, points.</param>
/// <param name="Baseline">The base line's y, points.</param>
/// <param name="Em">Font size as displayed, points.</param>
/// <param name="Direction">Quarter turns clockwise of its reading direction; 0 is left to right.</param>
/// <param name="IsInvisible">Painted with render mode 3 (neither filled nor stroked).</param>
readonly record struct PdfCharacter(
    int Index,
    int CodePoint,
    Box Ink,
    Box Advance,
    double OriginX,
    double Baseline,
    double Em,
    int Direction,
    bool IsInvisible)
{
    /// <summary>Whether something is painted for it.</summary>
    public bool HasInk => Ink.Width > 0 && Ink.Height > 0;

    /// <summary>The ink, or for a glyph without any the advance.</summary>
    public Box InkOrAdvance => HasInk ? Ink : Advance;
}
