using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>The parts of libtesseract's C API (libtesseract.so.5, 5.3) that reading needs.</summary>
internal static partial class Tesseract
{
    const string Library = "libtesseract.so.5";

    /// <summary>OEM_LSTM_ONLY.</summary>
    internal const int LstmOnly = 1;

    /// <summary>RIL_TEXTLINE and RIL_SYMBOL.</summary>
    internal const int LevelLine = 2, LevelSymbol = 4;

    // Tesseract's OpenMP threads slow each other down (README of ../shared/ocr). The OpenMP runtime reads the variable when it is
    // loaded with libtesseract, from the C environment, which Environment.SetEnvironmentVariable does not reach.
    static Tesseract() => _ = SetEnvironment("OMP_THREAD_LIMIT", "1", 1);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Library, EntryPoint = "TessVersion")]
    internal static partial nint Version();

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    internal static partial TesseractHandle Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    internal static partial void Delete(nint api);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Init(TesseractHandle api, string dataPath, string language, int engineMode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetVariable(TesseractHandle api, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    internal static partial void SetPageSegMode(TesseractHandle api, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage")]
    internal static partial void SetImage(TesseractHandle api, ReadOnlySpan<byte> pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    internal static partial void SetSourceResolution(TesseractHandle api, int dpi);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    internal static partial int Recognize(TesseractHandle api, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    internal static partial void Clear(TesseractHandle api);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    internal static partial nint GetIterator(TesseractHandle api);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    internal static partial void DeleteIterator(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    internal static partial int Next(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    internal static partial nint GetText(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    internal static partial float GetConfidence(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    internal static partial int GetBox(nint iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorIsAtBeginningOf")]
    internal static partial int IsAtBeginningOf(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    internal static partial void DeleteText(nint text);
}
