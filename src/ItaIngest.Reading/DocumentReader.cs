using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading;

/// <summary>
/// Reads any document in this process: DOCX into blocks; PDF and images into pages, each by its text layer or by OCR. The OCR model is
/// loaded when first needed and kept. Not thread safe. Untrusted files belong in a child process: see <see cref="Isolation.ReaderPool"/>.
/// </summary>
/// <param name="engines">Makes the OCR engine; null: <see cref="LineOcr"/> with the model that the options name.</param>
public sealed class DocumentReader(Func<ReadOptions, IOcrEngine>? engines = null) : IDisposable
{
    readonly Func<ReadOptions, IOcrEngine> makeEngine = engines ?? (o => new LineOcr(OcrModel.Find(o.ModelFolder)));
    IOcrEngine? engine;
    ConfidenceTable confidences = ConfidenceTable.None;
    string? engineFolder;

    /// <summary>Pixels of all page images that were read so far.</summary>
    internal long PixelsRead { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null: the defaults.</param>
    /// <param name="cancel">Stops between two pages.</param>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    public ReadDocument Read(string path, ReadOptions? options = null, CancellationToken cancel = default) =>
        Read(File.ReadAllBytes(path), options, PageRange.All, cancel.ThrowIfCancellationRequested);

    /// <summary>Reads a file's bytes, or some of its pages.</summary>
    /// <param name="bytes">The file; not changed.</param>
    /// <param name="options">How; null: the defaults.</param>
    /// <param name="range">Which pages of a PDF or TIFF; other files are read whole.</param>
    /// <param name="afterPage">Called after each page; may stop by an exception.</param>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    public ReadDocument Read(byte[] bytes, ReadOptions? options, PageRange range, Action? afterPage = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= new ReadOptions();
        var triage = FileTriage.Of(bytes, options);
        return triage.Type switch
        {
            FileType.Pdf => ReadPdf(bytes, triage, options, range, afterPage),
            FileType.Docx => DocxReader.Read(bytes, options.Docx with { MaxFileBytes = options.MaxBytes }),
            _ => ReadImage(bytes, triage, options, range, afterPage),
        };
    }

    /// <summary>How many pages can be read one by one: those of a PDF or TIFF; null for other files.</summary>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    public static int? CountPages(byte[] bytes, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        switch (FileTriage.Of(bytes, options).Type)
        {
            case FileType.Pdf:
                using (var document = Open(bytes, options))
                {
                    return document.PageCount;
                }

            case FileType.Image:
                return ImageReader.CountPages(bytes, options.MaxPixels, options.MaxPages);
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => engine?.Dispose();

    static PdfDocument Open(byte[] bytes, ReadOptions options)
    {
        var document = PdfDocument.Open(bytes);
        if (document.PageCount <= options.MaxPages)
        {
            return document;
        }

        var pages = document.PageCount;
        document.Dispose();
        throw new RejectedException(Rejections.TooManyPages(pages, options.MaxPages));
    }

    ReadDocument ReadPdf(byte[] bytes, FileTriage triage, ReadOptions options, PageRange range, Action? afterPage)
    {
        using var document = Open(bytes, options);
        var log = new DiagnosticLog();
        if (range.First == 1 && ActiveContent.Of(document, bytes) is { } active)
        {
            log.Add(active);
        }

        var reader = new PdfPageReader(document, options, () => Scanner(options));
        var pages = new List<Page>();
        for (var number = range.First; number <= Math.Min(range.Last, document.PageCount); number++)
        {
            pages.Add(reader.Read(number, log));
            afterPage?.Invoke();
        }

        PixelsRead += reader.Pixels;
        return new ReadDocument(triage.MediaType, pages, [], log.Entries, ModelsOf(pages));
    }

    ReadDocument ReadImage(byte[] bytes, FileTriage triage, ReadOptions options, PageRange range, Action? afterPage)
    {
        var log = new DiagnosticLog();
        var pages = new List<Page>();
        var count = ImageReader.CountPages(bytes, options.MaxPixels, options.MaxPages);
        for (var number = range.First; number <= Math.Min(range.Last, count ?? 1); number++)
        {
            pages.Add(ReadImagePage(bytes, number, count, options, log));
            afterPage?.Invoke();
        }

        return new ReadDocument(triage.MediaType, pages, [], log.Entries, ModelsOf(pages));
    }

    /// <summary>A damaged page costs itself where there are others, and the file where it is the only one.</summary>
    Page ReadImagePage(byte[] bytes, int number, int? count, ReadOptions options, DiagnosticLog log)
    {
        try
        {
            var image = ImageReader.Decode(bytes, count is null ? null : number - 1, options.MaxPixels);
            PixelsRead += (long)image.Width * image.Height;
            return Scanner(options).Read(image, number, image.Width * 72 / image.Dpi, image.Height * 72 / image.Dpi, log);
        }
        catch (RejectedException) when (count > 1)
        {
            log.Add(PdfPageReader.Failed(number, "its image is damaged.", "ภาพของหน้านี้เสียหาย"));
            return PdfPageReader.Empty(number);
        }
    }

    IReadOnlyList<ModelUse> ModelsOf(List<Page> pages) =>
        engine is not null && pages.Exists(p => p.Origin == TextOrigin.Ocr) ? engine.Models : [];

    ScanReader Scanner(ReadOptions options)
    {
        if (engine is null || engineFolder != options.ModelFolder)
        {
            engine?.Dispose();
            engine = makeEngine(options);
            engineFolder = options.ModelFolder;
            confidences = ConfidenceTable.For(engine.Models, options.ModelFolder);
        }

        return new ScanReader(engine, confidences);
    }
}
