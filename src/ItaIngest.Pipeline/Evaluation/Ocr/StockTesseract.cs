using System.Diagnostics;
using System.Globalization;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>
/// The stock reader to compare with: Debian's program <c>tesseract --psm 4</c> with Debian's models <c>tha+eng</c> on the same page images,
/// one process a page, <c>OMP_THREAD_LIMIT=1</c>.
/// </summary>
public static class StockTesseract
{
    /// <summary>Its name in scores.</summary>
    public const string ReaderName = "tha+eng";

    /// <summary>Whether program and models are on this machine.</summary>
    public static bool IsThere => Folder is not null;

    const string Program = "/usr/bin/tesseract";

    // Debian 12's folder of models, then that of older releases; never the project's own.
    static readonly string[] Folders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata"];

    static string? Folder => Folders
        .FirstOrDefault(f => ReaderName.Split('+').All(n => File.Exists(Path.Combine(f, n + ".traineddata"))) && File.Exists(Program));

    /// <summary>Reads pages of a PDF.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="pages">Pages from 1.</param>
    /// <param name="processes">How many at a time.</param>
    /// <param name="cancel">Ends the processes.</param>
    /// <returns>The text of each page, and the wall time of the reading alone in seconds.</returns>
    public static async Task<(IReadOnlyList<string> Texts, double Seconds)> ReadAsync(
        string pdf, IReadOnlyList<int> pages, int processes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var work = Directory.CreateTempSubdirectory("ita-stock-").FullName;
        try
        {
            var images = Images(pdf, pages, work);
            var texts = new string[pages.Count];
            var clock = Stopwatch.StartNew();
            var options = new ParallelOptions { MaxDegreeOfParallelism = processes, CancellationToken = cancel };
            await Parallel.ForAsync(0, images.Count, options, async (i, stop) => texts[i] = await ReadAsync(images[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
            return (texts, clock.Elapsed.TotalSeconds);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static List<(string Path, double Dpi)> Images(string pdf, IReadOnlyList<int> pages, string work)
    {
        var images = new List<(string, double)>();
        using var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        foreach (var page in pages)
        {
            var path = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{page}.pgm"));
            images.Add((path, PageImageFile.WritePgm(document, page, path)));
        }

        return images;
    }

    static async Task<string> ReadAsync((string Path, double Dpi) image, CancellationToken cancel)
    {
        // Without the resolution tesseract guesses it, and guesses worse than a file that says it lets it.
        string[] arguments =
        [
            image.Path, "stdout", "--tessdata-dir", Folder!, "-l", ReaderName, "--psm", "4", "--dpi",
            Math.Round(image.Dpi).ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("tesseract did not start");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var text = await process.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0
                ? text
                : throw new InvalidOperationException($"tesseract ended with {process.ExitCode}: {await errors.ConfigureAwait(false)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
