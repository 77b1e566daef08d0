using ItaIngest.Training.Corpus.Content;
using ItaIngest.Training.Corpus.Docx;
using ItaIngest.Training.Corpus.Pictures;
using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Training.Corpus;

/// <summary>Typesets the corpora anew: content.md becomes source.docx, source.pdf and scan.pdf. Truth files are never touched.</summary>
public static class CorpusBuilder
{
    /// <summary>The name of the content file of a report.</summary>
    public const string ContentName = "content.md";

    /// <summary>Builds every report below <c>corpora</c> whose folder name contains <paramref name="idFilter"/>.</summary>
    /// <param name="repositoryRoot">The checkout, with <c>native/node_modules</c> installed.</param>
    /// <param name="idFilter">Part of a report's folder name; null builds all.</param>
    /// <param name="progress">Told what is being made.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="InvalidDataException">A content file has a fault; the message names the line.</exception>
    /// <exception cref="InvalidOperationException">LibreOffice or pdftoppm failed.</exception>
    public static async Task BuildAsync(
        string repositoryRoot, string? idFilter = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(repositoryRoot);
        var files = Directory.GetFiles(Path.Combine(repositoryRoot, "corpora"), ContentName, SearchOption.AllDirectories)
            .Where(f => idFilter is null || Path.GetFileName(Path.GetDirectoryName(f)!).Contains(idFilter, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        using var office = new Office(repositoryRoot);
        foreach (var file in files)
        {
            await BuildOneAsync(office, file, progress, cancellation).ConfigureAwait(false);
        }
    }

    static async Task BuildOneAsync(Office office, string contentFile, IProgress<string>? progress, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(contentFile)!;
        var id = Path.GetFileName(folder);
        var content = ContentParser.Parse(contentFile, await File.ReadAllTextAsync(contentFile, cancellation).ConfigureAwait(false));

        progress?.Report($"{id}: source.docx");
        var images = await PicturesAsync(office, content, cancellation).ConfigureAwait(false);
        DocxWriter.Write(Path.Combine(folder, "source.docx"), content, images);

        progress?.Report($"{id}: source.pdf");
        var typed = Path.Combine(office.Work, "typed.docx");
        DocxWriter.Write(typed, content, images, areNumbersTyped: true);
        var made = await office.ConvertAsync([typed], "pdf", cancellation).ConfigureAwait(false);
        var pdf = Path.Combine(folder, "source.pdf");
        await File.WriteAllBytesAsync(
            pdf, StablePdf.Settle(await File.ReadAllBytesAsync(made[0], cancellation).ConfigureAwait(false), content.Settings.Date), cancellation)
            .ConfigureAwait(false);

        progress?.Report($"{id}: scan.pdf");
        var damage = ScanDamage.From(content.Settings.Scan);
        var pages = await office.RenderAsync(pdf, damage.Dpi, cancellation).ConfigureAwait(false);
        var scan = ScanMaker.Make(pages.Select(p => GreyImage.ReadPgm(File.ReadAllBytes(p))), damage, cancellation);
        await File.WriteAllBytesAsync(Path.Combine(folder, "scan.pdf"), scan, cancellation).ConfigureAwait(false);
    }

    static async Task<IReadOnlyDictionary<PictureBlock, byte[]>> PicturesAsync(
        Office office, ContentDocument content, CancellationToken cancellation)
    {
        var result = new Dictionary<PictureBlock, byte[]>(ReferenceEqualityComparer.Instance);
        foreach (var block in content.Blocks.OfType<PictureBlock>())
        {
            result[block] = await office.DrawAsync(PicturePainter.Svg(block), cancellation).ConfigureAwait(false);
        }

        return result;
    }
}
