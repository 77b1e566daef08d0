using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>PDFium's page objects: paths, images, forms (fpdf_edit.h).</summary>
static partial class PdfiumObjects
{
    internal const int Text = 1;
    internal const int Path = 2;
    internal const int Image = 3;
    internal const int Shading = 4;
    internal const int Form = 5;

    internal const int LineTo = 0;
    internal const int BezierTo = 1;
    internal const int MoveTo = 2;

    const string Library = PdfiumLibrary.Name;

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPage_CountObjects(nint page);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint FPDFPage_GetObject(nint page, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFFormObj_CountObjects(nint form);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint FPDFFormObj_GetObject(nint form, nuint index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetType(nint pageObject);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetMatrix(nint pageObject, out Pdfium.Matrix matrix);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetBounds(nint pageObject, out float left, out float bottom, out float right, out float top);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetStrokeWidth(nint pageObject, out float width);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetStrokeColor(nint pageObject, out uint r, out uint g, out uint b, out uint a);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPageObj_GetFillColor(nint pageObject, out uint r, out uint g, out uint b, out uint a);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPath_CountSegments(nint path);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nint FPDFPath_GetPathSegment(nint path, int index);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPath_GetDrawMode(nint path, out int fillMode, out int stroke);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPathSegment_GetPoint(nint segment, out float x, out float y);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPathSegment_GetType(nint segment);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int FPDFPathSegment_GetClose(nint segment);

    [LibraryImport(Library)]
    internal static partial nint FPDFImageObj_GetBitmap(nint image);

    [LibraryImport(Library)]
    internal static partial int FPDFImageObj_GetImagePixelSize(nint image, out uint width, out uint height);
}
