using System.Runtime.InteropServices;

namespace ItaIngest.Training.Corpus.Scan;

/// <summary>The few functions of liblept.so.5 (Debian liblept5) that pack a page image for a PDF.</summary>
static partial class Leptonica
{
    const string Library = "liblept.so.5";
    const int JpegEncode = 1;
    const int G4Encode = 2;

    // Offsets into L_COMP_DATA of leptonica 1.82 on a 64-bit machine.
    const int DataOffset = 8;
    const int LengthOffset = 16;
    const int MinIsBlackOffset = 76;

    /// <summary>The image as the data of a JPEG file.</summary>
    public static byte[] Jpeg(GreyImage image, int quality) => Encode(image, null, JpegEncode, quality).Data;

    /// <summary>The image in black and white as CCITT group 4 data.</summary>
    public static (byte[] Data, bool IsMinBlack) Fax(GreyImage image, int threshold) => Encode(image, threshold, G4Encode, 0);

    static (byte[] Data, bool IsMinBlack) Encode(GreyImage image, int? threshold, int type, int quality)
    {
        var pgm = image.ToPgm();
        var pix = pixReadMem(pgm, (nuint)pgm.Length);
        if (pix == 0)
        {
            throw new InvalidOperationException("leptonica does not read the page image");
        }

        try
        {
            if (threshold is { } limit)
            {
                var grey = pix;
                pix = pixThresholdToBinary(grey, limit);
                pixDestroy(ref grey);
            }

            if (pixGenerateCIData(pix, type, quality, 0, out var data) != 0)
            {
                throw new InvalidOperationException("leptonica does not encode the page image");
            }

            var bytes = new byte[Marshal.ReadInt64(data, LengthOffset)];
            Marshal.Copy(Marshal.ReadIntPtr(data, DataOffset), bytes, 0, bytes.Length);
            var isMinBlack = Marshal.ReadInt32(data, MinIsBlackOffset) != 0;
            l_CIDataDestroy(ref data);
            return (bytes, isMinBlack);
        }
        finally
        {
            pixDestroy(ref pix);
        }
    }

#pragma warning disable SYSLIB1054, IDE1006 // names are the library's
    [LibraryImport(Library)]
    private static partial nint pixReadMem(byte[] data, nuint size);

    [LibraryImport(Library)]
    private static partial nint pixThresholdToBinary(nint pix, int threshold);

    [LibraryImport(Library)]
    private static partial int pixGenerateCIData(nint pix, int type, int quality, int ascii85, out nint data);

    [LibraryImport(Library)]
    private static partial void l_CIDataDestroy(ref nint data);

    [LibraryImport(Library)]
    private static partial void pixDestroy(ref nint pix);
#pragma warning restore SYSLIB1054, IDE1006
}
