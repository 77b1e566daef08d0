using System.IO.Compression;

namespace ItaIngest.Training.Corpus.Scan;

/// <summary>Turns rendered pages into the PDF of a scanner.</summary>
static class ScanMaker
{
    const double PointsPerInch = 72;

    // What the page boxes of a real ITA scan claim although its pixels are finer (ocr/README of the seeds).
    const double AbsurdDpi = 74;

    /// <summary>The scan of the pages.</summary>
    public static byte[] Make(IEnumerable<GreyImage> pages, ScanDamage damage, CancellationToken cancellation)
    {
        var pdf = new ImagePdf();
        var number = 0;
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(pdf, ScanPainter.Damage(page, damage, ++number), damage);
        }

        return pdf.Finish();
    }

    /// <summary>The pages as they are, in eight greys, which make the file a third as large: what a scan would be without a scanner.</summary>
    public static byte[] MakeClean(IEnumerable<GreyImage> pages, int dpi)
    {
        var pdf = new ImagePdf();
        foreach (var page in pages)
        {
            using var data = new MemoryStream();
            using (var packed = new ZLibStream(data, CompressionLevel.SmallestSize))
            {
                packed.Write([.. page.Pixels.Select(p => (byte)((p >> 5) * 255 / 7))]);
            }

            pdf.Add(
                page.Width * PointsPerInch / dpi,
                page.Height * PointsPerInch / dpi,
                $"/Width {page.Width} /Height {page.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
                data.ToArray());
        }

        return pdf.Finish();
    }

    static void Add(ImagePdf pdf, GreyImage image, ScanDamage damage)
    {
        var dpi = damage.HasAbsurdBox ? AbsurdDpi : damage.Dpi;
        var (width, height) = (image.Width * PointsPerInch / dpi, image.Height * PointsPerInch / dpi);
        var size = $"/Width {image.Width} /Height {image.Height} /ColorSpace /DeviceGray";
        if (!damage.IsFax)
        {
            pdf.Add(width, height, $"{size} /BitsPerComponent 8 /Filter /DCTDecode", Leptonica.Jpeg(image, damage.Quality));
            return;
        }

        var (data, isMinBlack) = Leptonica.Fax(image, damage.Threshold);
        var parameters = $"/DecodeParms << /K -1 /Columns {image.Width} /Rows {image.Height} /BlackIs1 {(isMinBlack ? "true" : "false")} >>";
        pdf.Add(width, height, $"{size} /BitsPerComponent 1 /Filter /CCITTFaxDecode {parameters}", data);
    }
}
