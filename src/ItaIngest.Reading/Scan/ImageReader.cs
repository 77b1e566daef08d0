using ItaIngest.Model.Results;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Scan;

/// <summary>Takes PNG, JPEG and (multi-page) TIFF files apart into page images. Sizes are checked before anything is decoded.</summary>
public static class ImageReader
{
    /// <summary>Pages of one TIFF; a report of a thousand pages is a mistake or an attack.</summary>
    public const int DefaultMaxPages = 1000;

    /// <summary>What an image is taken for whose file claims no resolution, or an impossible one: the usual one of office scanners.</summary>
    const int UsualDpi = 300, LowestDpi = 50, HighestDpi = 1300;

    /// <summary>Leptonica's numbers for TIFF in its various compressions (IFF_TIFF to IFF_TIFF_ZIP, and IFF_TIFF_JPEG).</summary>
    const int TiffFirst = 4, TiffLast = 10, TiffJpeg = 17;

    /// <summary>The pages of an image file, decoded one at a time as they are asked for.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="maxPixels">Most pixels that one page may have.</param>
    /// <param name="maxPages">Most pages.</param>
    /// <exception cref="RejectedException"><c>image.pixel-limit</c>, <c>file.page-limit</c>, or <c>file.damaged</c> when it cannot be decoded.</exception>
    public static IEnumerable<PageImage> Read(ReadOnlyMemory<byte> file, long maxPixels = ReadOptions.DefaultMaxPixels, int maxPages = DefaultMaxPages)
    {
        if (CountPages(file.Span, maxPixels, maxPages) is not { } pages)
        {
            yield return Decode(file.Span, null, maxPixels);
            yield break;
        }

        for (var page = 0; page < pages; page++)
        {
            yield return Decode(file.Span, page, maxPixels);
        }
    }

    /// <summary>The pages of a TIFF; null for other images, which are one. Checks sizes.</summary>
    /// <exception cref="RejectedException"><c>image.pixel-limit</c>, <c>file.page-limit</c>, or <c>file.damaged</c>.</exception>
    internal static int? CountPages(ReadOnlySpan<byte> file, long maxPixels, int maxPages)
    {
        var (isTiff, width, height) = Header(file);
        if (isTiff)
        {
            return CountTiffPages(file, maxPixels, maxPages);
        }

        CheckSize(width, height, maxPixels);
        return null;
    }

    static (bool IsTiff, int Width, int Height) Header(ReadOnlySpan<byte> file)
    {
        if (Leptonica.PixReadHeader(file, (nuint)file.Length, out var format, out var width, out var height, out _, out _, out _) != 0)
        {
            throw Damaged();
        }

        return (format is >= TiffFirst and <= TiffLast or TiffJpeg, width, height);
    }

    static int CountTiffPages(ReadOnlySpan<byte> file, long maxPixels, int maxPages)
    {
        var pages = 0;
        while (Leptonica.ReadTiffHeader(file, (nuint)file.Length, pages, out var width, out var height, out _, out _, out _, out _, out _) == 0)
        {
            CheckSize(width, height, maxPixels);
            if (++pages > maxPages)
            {
                throw new RejectedException(Rejections.TooManyPages(pages, maxPages));
            }
        }

        return pages > 0 ? pages : throw Damaged();
    }

    static void CheckSize(int width, int height, long maxPixels)
    {
        if (width < 1 || height < 1)
        {
            throw Damaged();
        }

        if ((long)width * height > maxPixels)
        {
            throw new RejectedException(Rejections.TooManyPixels(width, height, maxPixels));
        }
    }

    /// <summary>One page's image.</summary>
    /// <param name="file">The file, whose sizes have been checked.</param>
    /// <param name="tiffPage">Page of a TIFF from 0; null: the file is one image.</param>
    /// <param name="maxPixels">Most pixels, also after fax pages are made square.</param>
    /// <exception cref="RejectedException"><c>file.damaged</c>.</exception>
    internal static PageImage Decode(ReadOnlySpan<byte> file, int? tiffPage, long maxPixels)
    {
        using var pix = tiffPage is { } page
            ? Leptonica.PixReadTiff(file, (nuint)file.Length, page)
            : Leptonica.PixRead(file, (nuint)file.Length);
        if (pix.IsInvalid)
        {
            throw Damaged();
        }

        _ = Leptonica.PixGetResolution(pix, out var x, out var y);
        using var opaque = Leptonica.PixRemoveAlpha(pix);
        using var grey = Leptonica.PixConvertTo8(opaque, 0);
        if (grey.IsInvalid)
        {
            throw Damaged();
        }

        return Square(grey, x, y, maxPixels);
    }

    /// <summary>Fax pages have half as many pixels down as across.</summary>
    static PageImage Square(PixHandle grey, int x, int y, long maxPixels)
    {
        if (x is < LowestDpi or > HighestDpi || y is < LowestDpi or > HighestDpi)
        {
            return grey.ToGrey(UsualDpi);
        }

        if (Math.Abs(x - y) <= 0.02 * Math.Max(x, y))
        {
            return grey.ToGrey(x);
        }

        var dpi = Math.Max(x, y);
        _ = Leptonica.PixGetDimensions(grey, out var width, out var height, out _);
        if ((double)width * height * dpi * dpi / ((double)x * y) > maxPixels)
        {
            return grey.ToGrey(UsualDpi); // no fax machine: a claim that would blow the page up
        }

        using var square = Leptonica.PixScale(grey, (float)dpi / x, (float)dpi / y);
        return square.ToGrey(dpi);
    }

    static RejectedException Damaged() => new(Rejections.DamagedImage());
}
