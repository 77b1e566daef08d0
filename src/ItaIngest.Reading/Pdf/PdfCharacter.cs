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
/// <param name="Slant">How far to the right a point moves for each point of height: 0 for upright faces, about 0.2 to 0.3 for italics.</param>
/// <param name="IsInvisible">Painted with render mode 3 (neither filled nor stroked).</param>
sealed record PdfCharacter(
    int Index,
    int CodePoint,
    Box Ink,
    Box Advance,
    double OriginX,
    double Baseline,
    double Em,
    int Direction,
    double Slant,
    bool IsInvisible)
{
    /// <summary>Whether something is painted for it. Empty glyphs of some fonts have a box of a few hundredths of a point.</summary>
    public bool HasInk => Ink.Width > 0.02 * Em && Ink.Height > 0.05 * Em;

    /// <summary>The middle of its ink along the line, its slant taken out: what stands over a letter of an italic face stands to its right.</summary>
    public double UprightCenterX => Ink.CenterX - (Slant * (Baseline - Ink.CenterY));

    /// <summary>
    /// Whether this and the character before it in the stream are one painted thing: a ligature, or glyphs with a replacement text
    /// (ActualText), whose box PDFium slices evenly.
    /// </summary>
    public bool SharesGlyphWith(PdfCharacter before) =>
        Index == before.Index + 1
        && OriginX == before.OriginX
        && Baseline == before.Baseline
        && Math.Abs(Ink.Top - before.Ink.Top) < 0.01
        && Math.Abs(Ink.Bottom - before.Ink.Bottom) < 0.01;

    /// <summary>The ink, or for a glyph without any the advance.</summary>
    public Box InkOrAdvance => HasInk ? Ink : Advance;
}
