using ItaIngest.Model.Results;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Pictures;

/// <summary>Paints pages for people to look at, as displayed: the same frame that boxes of the record lie in.</summary>
static class PagePainter
{
    const int BgrxFormat = 3, BgrxBytes = 4, Annotations = 1;

    /// <summary>Channels that differ by no more than this are grey; blue ink of a signature differs by far more.</summary>
    const int GreySlack = 12;

    /// <summary>The highest picture is this many times as high as wide; a strip of paper cannot take all memory.</summary>
    const int HighestForm = 20;

    /// <summary>The sizes of all pages, in order; none for a document without pages.</summary>
    public static IReadOnlyList<PageSize> Sizes(byte[] bytes, ReadOptions options)
    {
        switch (FileTriage.Of(bytes, options).Type)
        {
            case FileType.Pdf:
                using (var document = PdfDocument.Open(bytes))
                {
                    return [.. Enumerable.Range(1, document.PageCount).Select(number => SizeOf(document, number))];
                }

            case FileType.Docx:
                return [];
            default:
                return [.. ImageReader.Read(bytes, options.MaxPixels, options.MaxPages).Select(i => new PageSize(i.Width * 72 / i.Dpi, i.Height * 72 / i.Dpi))];
        }
    }

    /// <summary>One page as a PNG file.</summary>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    /// <exception cref="PageUnreadableException">The page cannot be painted.</exception>
    public static byte[] Paint(byte[] bytes, ReadOptions options, PictureWish wish)
    {
        if (FileTriage.Of(bytes, options).Type != FileType.Pdf)
        {
            var image = ImageReader.Read(bytes, options.MaxPixels, options.MaxPages).ElementAtOrDefault(wish.Page - 1)
                ?? throw new PageUnreadableException($"The file has no page {wish.Page}.");
            return PaintImage(image, wish.Width);
        }

        using var document = PdfDocument.Open(bytes);
        return wish.Page > document.PageCount
            ? throw new PageUnreadableException($"The file has no page {wish.Page}.")
            : document.WithPage(wish.Page, page => PaintPage(page, wish.Width));
    }

    // A damaged page keeps its place: its number counts for the pages behind it.
    static PageSize SizeOf(PdfDocument document, int number)
    {
        try
        {
            return document.WithPage(number, page => PageFrame.Of(page) is var frame ? new PageSize(frame.Width, frame.Height) : default);
        }
        catch (PageUnreadableException)
        {
            return default;
        }
    }

    static byte[] PaintImage(PageImage image, int width)
    {
        var factor = (float)width / image.Width;
        if (factor >= 1)
        {
            return PngImage.Encode(image.Grey, image.Width, image.Height);
        }

        using var pix = PixHandle.FromGrey(image);
        using var scaled = Leptonica.PixScaleAreaMap(pix, factor, factor);
        var small = scaled.ToGrey(image.Dpi * factor);
        return PngImage.Encode(small.Grey, small.Width, small.Height);
    }

    static byte[] PaintPage(nint page, int width)
    {
        var frame = PageFrame.Of(page);
        var height = (int)Math.Clamp(Math.Round(width * frame.Height / frame.Width), 1, width * HighestForm);
        var pixels = GC.AllocateArray<byte>(checked(width * height * BgrxBytes), pinned: true);
        unsafe
        {
            fixed (byte* start = pixels)
            {
                var bitmap = Pdfium.FPDFBitmap_CreateEx(width, height, BgrxFormat, (nint)start, width * BgrxBytes);
                if (bitmap == 0)
                {
                    throw new PageUnreadableException("PDFium cannot make a bitmap of the page.");
                }

                _ = Pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF);
                Pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, Annotations);
                Pdfium.FPDFBitmap_Destroy(bitmap);
            }
        }

        return PngImage.Encode(IsGrey(pixels) ? Grey(pixels) : Rgb(pixels), width, height);
    }

    static bool IsGrey(ReadOnlySpan<byte> bgrx)
    {
        for (var i = 0; i < bgrx.Length; i += BgrxBytes)
        {
            if (Math.Abs(bgrx[i] - bgrx[i + 1]) > GreySlack || Math.Abs(bgrx[i + 1] - bgrx[i + 2]) > GreySlack)
            {
                return false;
            }
        }

        return true;
    }

    static byte[] Grey(ReadOnlySpan<byte> bgrx)
    {
        var grey = new byte[bgrx.Length / BgrxBytes];
        for (var i = 0; i < grey.Length; i++)
        {
            grey[i] = bgrx[(i * BgrxBytes) + 1];
        }

        return grey;
    }

    static byte[] Rgb(ReadOnlySpan<byte> bgrx)
    {
        var rgb = new byte[bgrx.Length / BgrxBytes * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += BgrxBytes, to += 3)
        {
            (rgb[to], rgb[to + 1], rgb[to + 2]) = (bgrx[from + 2], bgrx[from + 1], bgrx[from]);
        }

        return rgb;
    }
}
