using System.Globalization;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Pdf;

/// <summary>Paints a page for OCR and for looking at it.</summary>
public static class PdfPageRenderer
{
    /// <summary>Resolution for pages that are not one image: Tesseract's models were trained at 300 dpi.</summary>
    public const double DefaultDpi = 300;

    /// <summary>An image counts for the resolution when it covers at least this part of the page; logos and stamps do not.</summary>
    const double MinCover = 0.2;

    /// <summary>Objects of a page that are tried; a page without a word that has more is no scan.</summary>
    const int MostImagesTried = 200;

    const int GreyFormat = 1;
    const int AnnotationsInGrey = 0x01 | 0x08;

    /// <summary>
    /// The page as displayed, in grey. Where images cover it, at the resolution of the finest of them, whatever size in points the
    /// page claims; else at <see cref="DefaultDpi"/>, less where that would exceed the limit.
    /// </summary>
    /// <param name="document">An open document.</param>
    /// <param name="number">Page from 1.</param>
    /// <param name="maxPixels">Most pixels that a page's image may have.</param>
    /// <exception cref="PageUnreadableException">The page is damaged, or its image has more than <paramref name="maxPixels"/>.</exception>
    public static PageImage Render(PdfDocument document, int number, long maxPixels = ReadOptions.DefaultMaxPixels)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.WithPage(number, page =>
        {
            var frame = PageFrame.Of(page);
            var dpi = DpiOf(frame, MarkReader.Read(page, frame, most: 0).Images, number, maxPixels);
            if (Math.Max(1, frame.Width * dpi / 72) * Math.Max(1, frame.Height * dpi / 72) > maxPixels * 1.01)
            {
                throw new PageUnreadableException(string.Create(
                    CultureInfo.InvariantCulture, $"The page measures {frame.Width:0} x {frame.Height:0.##} points, of which no image can be made."));
            }

            return Paint(page, frame, dpi);
        });
    }

    /// <summary>The page as displayed, in grey, at a given resolution.</summary>
    /// <param name="document">An open document.</param>
    /// <param name="number">Page from 1.</param>
    /// <param name="dpi">Pixels per inch.</param>
    public static PageImage RenderAt(PdfDocument document, int number, double dpi)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.WithPage(number, page => Paint(page, PageFrame.Of(page), dpi));
    }

    /// <summary>Whether one of the page's images cannot be decoded: the page then shows white where something was printed.</summary>
    internal static bool HasBrokenImage(PdfDocument document, int number) => document.WithPage(number, page =>
    {
        var count = Math.Min(PdfiumObjects.FPDFPage_CountObjects(page), MostImagesTried);
        for (var i = 0; i < count; i++)
        {
            var item = PdfiumObjects.FPDFPage_GetObject(page, i);
            if (item != 0 && PdfiumObjects.FPDFPageObj_GetType(item) == PdfiumObjects.Image)
            {
                var bitmap = PdfiumObjects.FPDFImageObj_GetBitmap(item);
                if (bitmap == 0)
                {
                    return true;
                }

                Pdfium.FPDFBitmap_Destroy(bitmap);
            }
        }

        return false;
    });

    static double DpiOf(PageFrame frame, List<PaintedImage> images, int number, long maxPixels)
    {
        var area = frame.Width * frame.Height;
        var covering = images.Where(i => i.Box.Width * i.Box.Height >= MinCover * area).ToList();
        if (covering.Find(i => i.PixelWidth * i.PixelHeight > maxPixels) is { PixelWidth: > 0 } huge)
        {
            throw new PageUnreadableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The image of page {number} is {huge.PixelWidth} x {huge.PixelHeight} pixels; the limit is {maxPixels}."));
        }

        var dpi = covering.Count > 0 ? covering.Max(i => i.Dpi) : DefaultDpi;
        var limit = 72 * Math.Sqrt(maxPixels / Math.Max(area, 1e-3));
        return Math.Min(dpi, limit);
    }

    static PageImage Paint(nint page, PageFrame frame, double dpi)
    {
        var width = Math.Max(1, (int)Math.Round(frame.Width * dpi / 72));
        var height = Math.Max(1, (int)Math.Round(frame.Height * dpi / 72));
        var grey = GC.AllocateArray<byte>(checked(width * height), pinned: true);
        unsafe
        {
            fixed (byte* pixels = grey)
            {
                var bitmap = Pdfium.FPDFBitmap_CreateEx(width, height, GreyFormat, (nint)pixels, width);
                if (bitmap == 0)
                {
                    throw new PageUnreadableException("PDFium cannot make a bitmap of the page.");
                }

                _ = Pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF);
                Pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, AnnotationsInGrey);
                Pdfium.FPDFBitmap_Destroy(bitmap);
            }
        }

        return new PageImage(width, height, grey, dpi);
    }
}
