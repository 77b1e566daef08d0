using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>The parts of leptonica (liblept.so.5, 1.82) that reading scans needs. Every Pix that is made goes into a <see cref="PixHandle"/>.</summary>
internal static partial class Leptonica
{
    const string Library = "liblept.so.5";

    /// <summary>L_SEVERITY_NONE: failures are return values here, and stderr belongs to the program.</summary>
    const int Silent = 6;

    static Leptonica() => _ = SetMessageSeverity(Silent);

    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    private static partial int SetMessageSeverity(int severity);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    internal static partial void PixDestroy(ref nint pix);

    [LibraryImport(Library, EntryPoint = "pixCreate")]
    internal static partial PixHandle PixCreate(int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    internal static unsafe partial uint* PixGetData(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    internal static partial int PixGetWordsPerLine(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixGetDimensions")]
    internal static partial int PixGetDimensions(PixHandle pix, out int width, out int height, out int depth);

    [LibraryImport(Library, EntryPoint = "pixGetResolution")]
    internal static partial int PixGetResolution(PixHandle pix, out int x, out int y);

    /// <summary>Header only, nothing is decoded. Not for TIFF pages after the first. 0 on success.</summary>
    [LibraryImport(Library, EntryPoint = "pixReadHeaderMem")]
    internal static partial int PixReadHeader(
        ReadOnlySpan<byte> data, nuint size, out int format, out int width, out int height, out int bits, out int samples, out int hasMap);

    /// <summary>Header of the n-th page of a TIFF, from 0. 0 on success, 1 past the last page.</summary>
    [LibraryImport(Library, EntryPoint = "readHeaderMemTiff")]
    internal static partial int ReadTiffHeader(
        ReadOnlySpan<byte> data, nuint size, int page, out int width, out int height, out int bits, out int samples, out int resolution,
        out int hasMap, out int format);

    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    internal static partial PixHandle PixRead(ReadOnlySpan<byte> data, nuint size);

    [LibraryImport(Library, EntryPoint = "pixReadMemTiff")]
    internal static partial PixHandle PixReadTiff(ReadOnlySpan<byte> data, nuint size, int page);

    /// <summary>Paints what is transparent white; a clone where there is no alpha.</summary>
    [LibraryImport(Library, EntryPoint = "pixRemoveAlpha")]
    internal static partial PixHandle PixRemoveAlpha(PixHandle pix);

    [LibraryImport(Library, EntryPoint = "pixConvertTo8")]
    internal static partial PixHandle PixConvertTo8(PixHandle pix, int withColourMap);

    [LibraryImport(Library, EntryPoint = "pixThresholdToBinary")]
    internal static partial PixHandle PixThresholdToBinary(PixHandle pix, int threshold);

    /// <summary>Angle in degrees by which the image must be turned clockwise to stand straight; confidence below about 3 means not found.</summary>
    [LibraryImport(Library, EntryPoint = "pixFindSkew")]
    internal static partial int PixFindSkew(PixHandle pix, out float angle, out float confidence);

    /// <summary>Turns clockwise by radians about the centre; size stays.</summary>
    [LibraryImport(Library, EntryPoint = "pixRotateAMGray")]
    internal static partial PixHandle PixRotateGrey(PixHandle pix, float angle, byte background);

    [LibraryImport(Library, EntryPoint = "pixScale")]
    internal static partial PixHandle PixScale(PixHandle pix, float x, float y);

    [LibraryImport(Library, EntryPoint = "pixScaleAreaMap")]
    internal static partial PixHandle PixScaleAreaMap(PixHandle pix, float x, float y);
}
