using System.Text;
using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>A character on the base line with the marks that stand over and under it; or a space.</summary>
sealed class Cluster(PdfCharacter character)
{
    List<PdfCharacter>? marks;
    double right = double.NegativeInfinity;

    /// <summary>The character on the line.</summary>
    public PdfCharacter Base { get; } = character;

    /// <summary>Whether it shares its glyph with the character before it, as the second f of a ligature does.</summary>
    public bool IsGlyphPart { get; init; }

    /// <summary>Whether it is a space.</summary>
    public bool IsSpace => ThaiCharacters.IsSpace(Base.CodePoint);

    /// <summary>Where it begins on the line.</summary>
    public double Left => Base.OriginX;

    /// <summary>Where it ends on the line.</summary>
    public double Right => Math.Max(right, EndOfBase);

    double EndOfBase => Math.Max(Base.OriginX, Base.Advance.Width > 0 ? Base.Advance.Right : Base.Ink.Right);

    /// <summary>The box of everything painted for it.</summary>
    public Box Ink
    {
        get
        {
            var box = Base.InkOrAdvance;
            foreach (var mark in marks ?? [])
            {
                box = mark.HasInk ? box.Union(mark.Ink) : box;
            }

            return box;
        }
    }

    /// <summary>Adds a mark.</summary>
    public void Attach(PdfCharacter mark) => (marks ??= []).Add(mark);

    /// <summary>Adds a mark that shares the character's glyph, and with it the mark's slice of the glyph's box.</summary>
    public void AttachSlice(PdfCharacter mark)
    {
        Attach(mark);
        right = Math.Max(right, mark.Ink.Right);
    }

    /// <summary>Writes the character and its marks in the order of Thai writing.</summary>
    public void WriteTo(StringBuilder text)
    {
        Append(text, Base.CodePoint);
        if (marks is null)
        {
            return;
        }

        // stable, so that doubled marks stay as they were read
        foreach (var mark in marks.OrderBy(m => ThaiCharacters.MarkRank(m.CodePoint)))
        {
            Append(text, mark.CodePoint);
        }
    }

    static void Append(StringBuilder text, int code)
    {
        if (code < 0x10000)
        {
            text.Append((char)code);
        }
        else
        {
            text.Append(char.ConvertFromUtf32(code));
        }
    }
}
