using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;
using ItaIngest.Training.Corpus;
using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Training.Calibration;

/// <summary>
/// Page images with known text: in every folder with a <c>source.pdf</c>, the other PDFs are scans of it, page by page; and each page of
/// the source is printed and scanned once more with damage of the next kind, so that there are clean and poor pages of every layout.
/// </summary>
internal sealed class KnownPages(Office office)
{
    /// <summary>Name of the PDF with the text.</summary>
    internal const string SourceName = "source.pdf";

    /// <summary>Paper and noise of the four kinds, as the evaluation of the model has them: clean, office scan, poor, fax.</summary>
    static readonly ScanDamage[] Kinds =
    [
        new(300, false, 0, 85, 0.2, 2, 250, false, false, false, 41),
        new(200, false, 0, 45, 1.0, 5, 232, false, false, false, 42),
        new(150, false, 0, 35, 0.6, 6, 225, false, false, false, 43),
        new(200, true, 150, 0, 0.4, 8, 235, false, false, false, 44),
    ];

    /// <summary>The pages below some folders; the same every time.</summary>
    internal async IAsyncEnumerable<KnownPage> In(
        IReadOnlyList<string> folders, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var number = 0;
        var sources = folders.SelectMany(f => Directory.GetFiles(f, SourceName, SearchOption.AllDirectories)).Distinct().Order(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            using var text = PdfDocument.Open(await File.ReadAllBytesAsync(source, cancel).ConfigureAwait(false));
            foreach (var scan in Directory.GetFiles(Path.GetDirectoryName(source)!, "*.pdf").Where(f => f != source).Order(StringComparer.Ordinal))
            {
                using var images = PdfDocument.Open(await File.ReadAllBytesAsync(scan, cancel).ConfigureAwait(false));
                for (var page = 1; page <= Math.Min(text.PageCount, images.PageCount); page++)
                {
                    yield return new KnownPage(number + page, $"{scan} {page}", PdfPageRenderer.Render(images, page), PdfReader.ReadPage(text, page).Page);
                }
            }

            foreach (var kind in Kinds)
            {
                var rendered = await office.RenderAsync(source, kind.Dpi, cancel).ConfigureAwait(false);
                for (var page = 1; page <= text.PageCount; page++)
                {
                    if (Kinds[(number + page) % Kinds.Length] == kind)
                    {
                        yield return new KnownPage(
                            number + page, $"{source} {page} {kind.Dpi}", Scanned(rendered[page - 1], kind, page), PdfReader.ReadPage(text, page).Page);
                    }

                    File.Delete(rendered[page - 1]);
                }
            }

            number += text.PageCount;
        }
    }

    static PageImage Scanned(string rendered, ScanDamage kind, int page)
    {
        var image = ScanPainter.Damage(GreyImage.ReadPgm(File.ReadAllBytes(rendered)), kind, page);
        if (kind.IsFax)
        {
            return PageImage.FromGrey([.. image.Pixels.Select(p => p < kind.Threshold ? (byte)0 : (byte)255)], image.Width, image.Height, image.Width, kind.Dpi);
        }

        // through JPEG and back, as a scanner does
        return ImageReader.Read(Leptonica.Jpeg(image, kind.Quality)).Single();
    }
}
