namespace ItaIngest.Reading.Scan;

/// <summary>
/// A page as a grey bitmap: what a scanned page is read from, whether it came from an image file or was rendered from a PDF.
/// </summary>
public sealed class PageImage
{
    /// <summary>Takes over a bitmap; the array is not copied and must not be changed afterwards.</summary>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="grey">One byte a pixel, row by row without padding; 0 is black, 255 white.</param>
    /// <param name="dpi">Pixels per inch; a claim of the file only, so nothing that decides over text relies on it alone.</param>
    /// <exception cref="ArgumentException">The array does not have width times height bytes.</exception>
    public PageImage(int width, int height, byte[] grey, double dpi)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(grey);
        if (grey.LongLength != (long)width * height)
        {
            throw new ArgumentException($"{grey.LongLength} bytes for {width} x {height} pixels", nameof(grey));
        }

        Width = width;
        Height = height;
        Grey = grey;
        Dpi = dpi;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Pixels per inch as the file claims.</summary>
    public double Dpi { get; }

    /// <summary>One byte a pixel, row by row without padding; 0 is black, 255 white.</summary>
    internal byte[] Grey { get; }

    /// <summary>From 8-bit grey rows that may be padded (PDFium's FPDFBitmap_Gray, say).</summary>
    /// <param name="pixels">At least <paramref name="stride"/> times <paramref name="height"/> bytes.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="dpi">Pixels per inch.</param>
    public static PageImage FromGrey(ReadOnlySpan<byte> pixels, int width, int height, int stride, double dpi)
    {
        var grey = new byte[checked(width * height)];
        for (var y = 0; y < height; y++)
        {
            pixels.Slice(y * stride, width).CopyTo(grey.AsSpan(y * width));
        }

        return new PageImage(width, height, grey, dpi);
    }

    /// <summary>From colour rows with blue first, as PDFium renders (BGRx, BGRA, BGR). Transparency is ignored: paint white first.</summary>
    /// <param name="pixels">At least <paramref name="stride"/> times <paramref name="height"/> bytes.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="bytesPerPixel">3 or 4.</param>
    /// <param name="dpi">Pixels per inch.</param>
    public static PageImage FromBgr(ReadOnlySpan<byte> pixels, int width, int height, int stride, int bytesPerPixel, double dpi)
    {
        var grey = new byte[checked(width * height)];
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * stride, width * bytesPerPixel);
            var target = grey.AsSpan(y * width, width);
            for (int x = 0, i = 0; x < width; x++, i += bytesPerPixel)
            {
                // ITU-R 601 luma in 8-bit fixed point: 0.114 B + 0.587 G + 0.299 R
                target[x] = (byte)((29 * row[i] + 150 * row[i + 1] + 77 * row[i + 2]) >> 8);
            }
        }

        return new PageImage(width, height, grey, dpi);
    }
}
