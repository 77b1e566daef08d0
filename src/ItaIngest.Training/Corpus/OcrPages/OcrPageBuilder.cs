using System.Globalization;
using ItaIngest.Training.Corpus.Content;
using ItaIngest.Training.Corpus.Docx;
using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Training.Corpus.OcrPages;

/// <summary>
/// Makes the set of pages that reading is measured with: templates are filled from a seed, typeset, printed and scanned in four ways, and
/// their truth is written from the same content.
/// </summary>
public static class OcrPageBuilder
{
    /// <summary>Folder of the set below the checkout.</summary>
    public const string Folder = "corpora/ocr-pages";

    // Not the training's seed (2568) nor that of its evaluation lines (2569).
    const int Seed = 2571;

    /// <summary>Builds the set anew.</summary>
    /// <param name="repositoryRoot">The checkout, with <c>native/node_modules</c> installed.</param>
    /// <param name="progress">Told what is being made.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <exception cref="InvalidDataException">A template has a fault, or a page does not fit on one sheet.</exception>
    /// <exception cref="InvalidOperationException">LibreOffice or pdftoppm failed.</exception>
    public static async Task BuildAsync(string repositoryRoot, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repositoryRoot);
        var folder = Path.Combine(repositoryRoot, Folder);
        var contents = Contents(folder);
        using var office = new Office(repositoryRoot);
        progress?.Report($"{contents.Count} pages");
        var pdfs = await TypesetAsync(office, contents, cancellation).ConfigureAwait(false);
        foreach (var damage in PageDamage.All)
        {
            progress?.Report(damage.Name);
            var file = await ScanAsync(office, pdfs, damage, cancellation).ConfigureAwait(false);
            await File.WriteAllBytesAsync(Path.Combine(folder, damage.Name + ".pdf"), file, cancellation).ConfigureAwait(false);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "ocr-truth.json"), Truth(contents), cancellation).ConfigureAwait(false);
    }

    /// <summary>The pages of the set in the order of their files, every blank filled.</summary>
    internal static List<ContentDocument> Contents(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, "content"), "*.md").Order(StringComparer.Ordinal)
            .Select((t, i) => ContentParser.Parse(t, PageTemplate.Fill(File.ReadAllText(t), new Random(Seed + i)))),
    ];

    /// <summary>The truth of the pages.</summary>
    internal static string Truth(IReadOnlyList<ContentDocument> contents) => PageTruth.Write(
        contents,
        PageDamage.All,
        $"Written by 'ita-ingest train ocr-pages' from content/*.md, numbers drawn with seed {Seed}; never from what a program read.");

    static async Task<IReadOnlyList<string>> TypesetAsync(Office office, List<ContentDocument> contents, CancellationToken cancellation)
    {
        var documents = new List<string>();
        foreach (var content in contents)
        {
            var path = Path.Combine(office.Work, string.Create(CultureInfo.InvariantCulture, $"sheet{documents.Count + 1:00}.docx"));
            DocxWriter.Write(path, content, new Dictionary<PictureBlock, byte[]>());
            documents.Add(path);
        }

        return await office.ConvertAsync(documents, "pdf", cancellation).ConfigureAwait(false);
    }

    static async Task<byte[]> ScanAsync(Office office, IReadOnlyList<string> pdfs, PageDamage damage, CancellationToken cancellation)
    {
        var sheets = new List<GreyImage>();
        foreach (var pdf in pdfs)
        {
            var images = await office.RenderAsync(pdf, damage.Dpi, cancellation).ConfigureAwait(false);
            sheets.Add(images.Count == 1
                ? GreyImage.ReadPgm(await File.ReadAllBytesAsync(images[0], cancellation).ConfigureAwait(false))
                : throw new InvalidDataException($"{Path.GetFileName(pdf)} has {images.Count} pages; a page of the set is one sheet"));
            images.ToList().ForEach(File.Delete);
        }

        return damage.Scan is { } scan ? ScanMaker.Make(sheets, scan, cancellation) : ScanMaker.MakeClean(sheets, damage.Dpi);
    }
}
