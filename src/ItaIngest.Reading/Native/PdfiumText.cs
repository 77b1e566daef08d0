using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>PDFium's text page (fpdf_text.h).</summary>
static partial class PdfiumText
{
    const string Library = PdfiumLibrary.Name;

    [LibraryImport(Library)]
    internal static partial nint FPDFText_LoadPage(nint page);

    [LibraryImport(Library)]
    internal static partial void FPDFText_ClosePage(nint textPage);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_CountChars(nint textPage);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial uint FPDFText_GetUnicode(nint textPage, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_IsGenerated(nint textPage, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_GetCharBox(
        nint textPage, int index, out double left, out double right, out double bottom, out double top);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_GetLooseCharBox(nint textPage, int index, out Pdfium.RectF rect);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_GetCharOrigin(nint textPage, int index, out double x, out double y);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial double FPDFText_GetFontSize(nint textPage, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_GetMatrix(nint textPage, int index, out Pdfium.Matrix matrix);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFText_IsHyphen(nint textPage, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint FPDFText_GetTextObject(nint textPage, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFTextObj_GetTextRenderMode(nint textObject);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint FPDFTextObj_GetFont(nint textObject);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFFont_GetItalicAngle(nint font, out int angle);
}
