using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Native;

/// <summary>Owns a leptonica Pix.</summary>
internal sealed class PixHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Leptonica.PixDestroy(ref handle);
        return true;
    }

    /// <summary>An 8-bit copy of a grey page. Leptonica keeps pixels in 32-bit words whose first pixel is the highest byte.</summary>
    internal static unsafe PixHandle FromGrey(PageImage image)
    {
        var pix = Leptonica.PixCreate(image.Width, image.Height, 8);
        if (pix.IsInvalid)
        {
            throw new InvalidOperationException("leptonica could not make a bitmap");
        }

        var words = Leptonica.PixGetWordsPerLine(pix);
        var data = Leptonica.PixGetData(pix);
        var row = new byte[words * 4];
        for (var y = 0; y < image.Height; y++)
        {
            image.Grey.AsSpan(y * image.Width, image.Width).CopyTo(row);
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(row), new Span<uint>(data + (long)y * words, words));
        }

        return pix;
    }

    /// <summary>A grey page from an 8-bit Pix.</summary>
    internal unsafe PageImage ToGrey(double dpi)
    {
        _ = Leptonica.PixGetDimensions(this, out var width, out var height, out var depth);
        if (depth != 8)
        {
            throw new InvalidOperationException($"8-bit bitmap expected, {depth} bits found");
        }

        var words = Leptonica.PixGetWordsPerLine(this);
        var data = Leptonica.PixGetData(this);
        var grey = new byte[checked(width * height)];
        var row = new uint[words];
        for (var y = 0; y < height; y++)
        {
            BinaryPrimitives.ReverseEndianness(new ReadOnlySpan<uint>(data + (long)y * words, words), row);
            MemoryMarshal.AsBytes<uint>(row)[..width].CopyTo(grey.AsSpan(y * width));
        }

        return new PageImage(width, height, grey, dpi);
    }
}
