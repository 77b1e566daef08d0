using System.Globalization;
using ItaIngest.Model.Geometry;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>Takes the characters of a page out of PDFium.</summary>
static class CharacterReader
{
    const int LineEndHyphen = 2; // PDFium's stand-in for a hyphen at a line's end

    /// <summary>Steeper claims than this (27 degrees) are a font's nonsense.</summary>
    const double MaxSlant = 0.5;

    /// <summary>Every printed character, spaces among them; characters that PDFium made up are left out.</summary>
    /// <exception cref="PageUnreadableException">There are more than <paramref name="most"/>.</exception>
    internal static List<PdfCharacter> Read(nint page, PageFrame frame, int most)
    {
        var textPage = PdfiumText.FPDFText_LoadPage(page);
        if (textPage == 0)
        {
            return [];
        }

        try
        {
            return ReadAll(textPage, frame, most);
        }
        finally
        {
            PdfiumText.FPDFText_ClosePage(textPage);
        }
    }

    static List<PdfCharacter> ReadAll(nint textPage, PageFrame frame, int most)
    {
        var count = PdfiumText.FPDFText_CountChars(textPage);
        if (count > most)
        {
            throw new PageUnreadableException(string.Create(
                CultureInfo.InvariantCulture, $"it has {count} characters, and the limit is {most} (--limit page-characters=N)."));
        }

        var characters = new List<PdfCharacter>(Math.Max(count, 0));
        nint lastObject = 0;
        Run run = default;
        for (var i = 0; i < count; i++)
        {
            if (PdfiumText.FPDFText_IsGenerated(textPage, i) == 1)
            {
                continue;
            }

            var textObject = PdfiumText.FPDFText_GetTextObject(textPage, i);
            if (textObject != lastObject || textObject == 0)
            {
                run = RunOf(textPage, i, textObject, frame);
                lastObject = textObject;
            }

            characters.Add(CharacterAt(textPage, i, run, frame));
        }

        return characters;
    }

    static PdfCharacter CharacterAt(nint textPage, int index, Run run, PageFrame frame)
    {
        var code = (int)PdfiumText.FPDFText_GetUnicode(textPage, index);
        if (code == LineEndHyphen && PdfiumText.FPDFText_IsHyphen(textPage, index) == 1)
        {
            code = '-';
        }

        _ = PdfiumText.FPDFText_GetCharOrigin(textPage, index, out var originX, out var originY);
        var (x, y) = frame.Point(originX, originY);
        var ink = PdfiumText.FPDFText_GetCharBox(textPage, index, out var left, out var right, out var bottom, out var top) != 0
            ? frame.Box(left, bottom, right, top)
            : new Box(x, y, x, y);
        var advance = PdfiumText.FPDFText_GetLooseCharBox(textPage, index, out var loose) != 0
            ? frame.Box(loose.Left, loose.Bottom, loose.Right, loose.Top)
            : ink;
        return new PdfCharacter(index, code, ink, advance, x, y, run.Em, run.Direction, run.Slant, run.IsInvisible);
    }

    static Run RunOf(nint textPage, int index, nint textObject, PageFrame frame)
    {
        var size = PdfiumText.FPDFText_GetFontSize(textPage, index);
        if (PdfiumText.FPDFText_GetMatrix(textPage, index, out var m) == 0)
        {
            m = new Pdfium.Matrix { A = 1, D = 1 };
        }

        var scale = Math.Sqrt((m.C * m.C) + (m.D * m.D));
        var mode = textObject == 0 ? 0 : PdfiumText.FPDFTextObj_GetTextRenderMode(textObject);
        var em = Math.Abs(size) * scale;
        return new Run(em >= 0.1 ? Math.Min(em, PageFrame.Farthest) : 0.1, frame.Direction(m.A, m.B), SlantOf(textObject, m), mode is 3 or 7);
    }

    /// <summary>The slant of the font itself and of the matrix, with which programs imitate italics.</summary>
    static double SlantOf(nint textObject, in Pdfium.Matrix m)
    {
        double cross = (m.A * m.D) - (m.B * m.C);
        var slant = cross == 0 ? 0 : ((m.A * m.C) + (m.B * m.D)) / cross;
        var font = textObject == 0 ? 0 : PdfiumText.FPDFTextObj_GetFont(textObject);
        if (font != 0 && PdfiumText.FPDFFont_GetItalicAngle(font, out var degrees) != 0)
        {
            slant += Math.Tan(-degrees * Math.PI / 180);
        }

        return double.IsNaN(slant) ? 0 : Math.Clamp(slant, -MaxSlant, MaxSlant);
    }

    /// <summary>What all characters of one text object share.</summary>
    readonly record struct Run(double Em, int Direction, double Slant, bool IsInvisible);
}
