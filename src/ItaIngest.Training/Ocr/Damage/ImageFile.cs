using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ItaIngest.Training.Ocr.Damage;

/// <summary>Reads what text2image writes, writes what lstmtraining reads, and passes images through JPEG: leptonica does all three.</summary>
internal static unsafe partial class ImageFile
{
    const string Library = "liblept.so.5";

    internal static GreyImage Read(ReadOnlySpan<byte> file)
    {
        var page = ReadPage(file);
        return GreyImage.FromBytes(page.Width, page.Height, page.Bytes);
    }

    internal static GreyPage ReadPage(ReadOnlySpan<byte> file) => Take(PixRead(file, (nuint)file.Length));

    internal static byte[] Png(GreyImage image)
    {
        var pix = Give(image);
        byte* data = null;
        nuint size = 0;
        var failed = PixWritePng(&data, &size, pix, 0);
        return Finish(pix, data, size, failed);
    }

    /// <summary>The image after a JPEG compression.</summary>
    /// <param name="image">The image.</param>
    /// <param name="quality">1 to 100; cheap scanners use 30 to 75.</param>
    internal static GreyImage ThroughJpeg(GreyImage image, int quality)
    {
        var pix = Give(image);
        byte* data = null;
        nuint size = 0;
        var failed = PixWriteJpeg(&data, &size, pix, quality, 0);
        return Read(Finish(pix, data, size, failed));
    }

    static byte[] Finish(nint pix, byte* data, nuint size, int failed)
    {
        PixDestroy(ref pix);
        if (failed != 0)
        {
            throw new InvalidOperationException("leptonica could not write the image");
        }

        var result = new ReadOnlySpan<byte>(data, checked((int)size)).ToArray();
        Free(data);
        return result;
    }

    static nint Give(GreyImage image)
    {
        var pix = PixCreate(image.Width, image.Height, 8);
        if (pix == 0)
        {
            throw new InvalidOperationException($"leptonica could not make a bitmap of {image.Width} x {image.Height}");
        }

        var words = PixGetWordsPerLine(pix);
        var data = PixGetData(pix);
        var bytes = image.ToBytes();
        var row = new byte[words * 4];
        for (var y = 0; y < image.Height; y++)
        {
            bytes.AsSpan(y * image.Width, image.Width).CopyTo(row);
            // leptonica keeps pixels in 32-bit words, the first pixel in the highest byte
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(row), new Span<uint>(data + (long)y * words, words));
        }

        return pix;
    }

    static GreyPage Take(nint pix)
    {
        if (pix == 0)
        {
            throw new InvalidDataException("leptonica could not read the image");
        }

        var grey = PixConvertTo8(pix, 0);
        PixDestroy(ref pix);
        _ = PixGetDimensions(grey, out var width, out var height, out _);
        var words = PixGetWordsPerLine(grey);
        var data = PixGetData(grey);
        var bytes = new byte[width * height];
        var row = new uint[words];
        for (var y = 0; y < height; y++)
        {
            BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<uint>(data + (long)y * words, words), row);
            MemoryMarshal.AsBytes<uint>(row)[..width].CopyTo(bytes.AsSpan(y * width));
        }

        PixDestroy(ref grey);
        return new GreyPage(width, height, bytes);
    }

    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    private static partial nint PixRead(ReadOnlySpan<byte> data, nuint size);

    [LibraryImport(Library, EntryPoint = "pixWriteMemPng")]
    private static partial int PixWritePng(byte** data, nuint* size, nint pix, float gamma);

    [LibraryImport(Library, EntryPoint = "pixWriteMemJpeg")]
    private static partial int PixWriteJpeg(byte** data, nuint* size, nint pix, int quality, int progressive);

    [LibraryImport(Library, EntryPoint = "pixCreate")]
    private static partial nint PixCreate(int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    private static partial uint* PixGetData(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    private static partial int PixGetWordsPerLine(nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetDimensions")]
    private static partial int PixGetDimensions(nint pix, out int width, out int height, out int depth);

    [LibraryImport(Library, EntryPoint = "pixConvertTo8")]
    private static partial nint PixConvertTo8(nint pix, int withColourMap);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    private static partial void PixDestroy(ref nint pix);

    [LibraryImport(Library, EntryPoint = "lept_free")]
    private static partial void Free(void* data);
}
