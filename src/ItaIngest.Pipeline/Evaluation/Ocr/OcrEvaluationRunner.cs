using System.Diagnostics;
using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>Scores the reading of page images against their truth, and Debian's stock reader beside it.</summary>
/// <param name="read">Reads one file into pages.</param>
/// <param name="processes">How many pages the stock reader takes at a time: as many as <paramref name="read"/> has processes.</param>
public sealed class OcrEvaluationRunner(ReadFile read, int processes)
{
    /// <summary>The program's own name in scores.</summary>
    public const string Ours = "ita";

    /// <summary>Whether a folder is a set of page images: it holds <see cref="OcrTruthFile.Name"/> somewhere.</summary>
    public static bool IsSet(string corpus) => Directory.Exists(corpus) && Truths(corpus).Any();

    /// <summary>Scores every truth below a folder.</summary>
    /// <param name="corpus">The folder.</param>
    /// <param name="material">Where files lie that are not beside their truth; null: nowhere.</param>
    /// <param name="withStock">Whether the stock reader reads the same pages in the same run; never where only spots are known.</param>
    /// <param name="progress">Told each file as it begins.</param>
    /// <param name="cancellation">Stops between files and within them.</param>
    /// <exception cref="InvalidDataException">A truth file is not one.</exception>
    public async Task<OcrEvaluationReport> RunAsync(
        string corpus, string? material, bool withStock, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var scores = new List<OcrScore>();
        var skipped = new List<string>();
        foreach (var truthPath in Truths(corpus))
        {
            var truth = OcrTruthFile.Parse(await File.ReadAllTextAsync(truthPath, cancellation).ConfigureAwait(false));
            foreach (var source in truth.Files)
            {
                if (Find(source.File, Path.GetDirectoryName(truthPath)!, material) is not { } path)
                {
                    skipped.Add(source.File);
                    continue;
                }

                progress?.Report(source.File);
                scores.Add(await OursAsync(path, source.Damage, truth.Pages, cancellation).ConfigureAwait(false));
                if (withStock && truth.Pages.All(p => p.Spots is null))
                {
                    progress?.Report($"{source.File}: {StockTesseract.ReaderName}");
                    scores.Add(await StockAsync(path, source.Damage, truth.Pages, cancellation).ConfigureAwait(false));
                }
            }
        }

        var name = Path.GetFileName(Path.GetFullPath(corpus).TrimEnd(Path.DirectorySeparatorChar));
        return new OcrEvaluationReport(name, [.. scores.GroupBy(s => (s.Damage, s.Reader)).Select(g => g.Aggregate((a, b) => a.Plus(b)))], skipped);
    }

    static IEnumerable<string> Truths(string corpus) =>
        Directory.GetFiles(corpus, OcrTruthFile.Name, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    static string? Find(string file, string beside, string? material) =>
        new[] { beside, material }.OfType<string>().Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists);

    async Task<OcrScore> OursAsync(string path, string damage, IReadOnlyList<OcrTruthPage> pages, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var document = await read(path, cancellation).ConfigureAwait(false);
        var blocks = DocumentLayout.Build(document, new DiagnosticLog());
        var seconds = clock.Elapsed.TotalSeconds / Math.Max(1, document.Pages.Count);
        return Sum(pages.Select(p => p.Spots is { } spots
            ? SpotScorer.Score(damage, Ours, Name(p), p.Page, spots, blocks)
            : OcrPageScorer.Score(damage, Ours, Name(p), PrintedSigns.Of(p, isByLines: false), BlockReading.Of(blocks, p.Page)))) with { SecondsPerPage = seconds };
    }

    async Task<OcrScore> StockAsync(string path, string damage, IReadOnlyList<OcrTruthPage> pages, CancellationToken cancellation)
    {
        var (texts, seconds) = await StockTesseract.ReadAsync(path, [.. pages.Select(p => p.Page)], processes, cancellation).ConfigureAwait(false);
        return Sum(pages.Zip(texts, (p, text) => OcrPageScorer.Score(
            damage, StockTesseract.ReaderName, Name(p), PrintedSigns.Of(p, isByLines: true), Lines(text)))) with { SecondsPerPage = seconds / pages.Count };
    }

    static ReadSigns Lines(string text)
    {
        var read = new ReadSigns();
        foreach (var line in text.Split('\n', '\f'))
        {
            read.AddLine(line);
        }

        return read;
    }

    static OcrScore Sum(IEnumerable<OcrScore> pages) => pages.Aggregate((a, b) => a.Plus(b));

    static string Name(OcrTruthPage page) => page.Title is { } title ? $"{page.Page} {title}" : $"{page.Page}";
}
