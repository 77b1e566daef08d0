using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>
/// The part of PDFium's C API that reading needs (fpdfview.h, fpdf_text.h, fpdf_edit.h). PDFium is not thread safe:
/// every call is made while <see cref="PdfiumLibrary.Gate"/> is held. Short getters skip the runtime's bookkeeping around
/// native calls; a page asks some ten thousand of them.
/// </summary>
static partial class Pdfium
{
    const string Library = PdfiumLibrary.Name;

    [LibraryImport(Library)]
    internal static partial void FPDF_InitLibraryWithConfig(in LibraryConfig config);

    [LibraryImport(Library)]
    internal static partial nint FPDF_LoadMemDocument64(nint data, nuint size, nint password);

    [LibraryImport(Library)]
    internal static partial void FPDF_CloseDocument(nint document);

    [LibraryImport(Library)]
    internal static partial uint FPDF_GetLastError();

    [LibraryImport(Library)]
    internal static partial int FPDF_GetPageCount(nint document);

    internal const int XfaFull = 2;
    internal const int XfaForeground = 3;

    [LibraryImport(Library)]
    internal static partial int FPDF_GetFormType(nint document);

    [LibraryImport(Library)]
    internal static partial int FPDFDoc_GetJavaScriptActionCount(nint document);

    [LibraryImport(Library)]
    internal static partial int FPDFDoc_GetAttachmentCount(nint document);

    [LibraryImport(Library)]
    internal static partial nint FPDF_LoadPage(nint document, int index);

    [LibraryImport(Library)]
    internal static partial void FPDF_ClosePage(nint page);

    [LibraryImport(Library)]
    internal static partial float FPDF_GetPageWidthF(nint page);

    [LibraryImport(Library)]
    internal static partial float FPDF_GetPageHeightF(nint page);

    [LibraryImport(Library)]
    internal static partial int FPDF_GetPageBoundingBox(nint page, out RectF rect);

    [LibraryImport(Library)]
    internal static partial int FPDFPage_GetRotation(nint page);

    [LibraryImport(Library)]
    internal static partial nint FPDFBitmap_CreateEx(int width, int height, int format, nint scan, int stride);

    [LibraryImport(Library)]
    internal static partial int FPDFBitmap_FillRect(nint bitmap, int left, int top, int width, int height, uint colour);

    [LibraryImport(Library)]
    internal static partial void FPDFBitmap_Destroy(nint bitmap);

    [LibraryImport(Library)]
    internal static partial void FPDF_RenderPageBitmap(
        nint bitmap, nint page, int startX, int startY, int sizeX, int sizeY, int rotate, int flags);

    [StructLayout(LayoutKind.Sequential)]
    internal struct LibraryConfig
    {
        public int Version;
        public nint UserFontPaths;
        public nint Isolate;
        public uint V8EmbedderSlot;
        public nint Platform;
        public int RendererType;
        public int FontLibraryType;
    }

    /// <summary>FS_RECTF: note the order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct RectF
    {
        public float Left;
        public float Top;
        public float Right;
        public float Bottom;
    }

    /// <summary>FS_MATRIX: x' = a x + c y + e, y' = b x + d y + f.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Matrix
    {
        public float A;
        public float B;
        public float C;
        public float D;
        public float E;
        public float F;
    }
}
