using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Pdf;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Benchmarks;

/// <summary>
/// Pages a second of the whole pipeline, from scans to records with two reader processes, against Debian's bare
/// <c>tesseract --psm 4 -l tha+eng</c> with two processes on the same page images, turn by turn in one run; and what memory a reader takes.
/// </summary>
static class ScanSpeed
{
    const int Processes = 2;
    const int Rounds = 3;

    internal static async Task<int> RunAsync(string[] files)
    {
        var work = Directory.CreateTempSubdirectory("ita-speed-").FullName;
        try
        {
            var images = Images(files, work);
            using var pool = new ReaderPool(size: Processes);
            var (ours, stock) = (new List<Cost>(), new List<Cost>());
            await OursAsync(pool, files[..1]).ConfigureAwait(false); // starts the readers and loads the models
            for (var round = 1; round <= Rounds; round++)
            {
                ours.Add(await MeasureAsync(() => OursAsync(pool, files), pool).ConfigureAwait(false));
                stock.Add(await MeasureAsync(() => StockAsync(images, work), pool).ConfigureAwait(false));
                Tell($"round {round}", ours[^1], stock[^1], images.Count);
            }

            Tell("median", Median(ours), Median(stock), images.Count);
            foreach (var id in pool.ProcessIds)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of reader process {id}: {PeakMiB(id)} MiB"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Written before the clock starts: the stock reader is not charged for rendering, ours is.
    static List<(string Path, int Dpi)> Images(string[] files, string work)
    {
        var images = new List<(string, int)>();
        foreach (var file in files)
        {
            using var document = PdfDocument.Open(File.ReadAllBytes(file));
            for (var page = 1; page <= document.PageCount; page++)
            {
                var path = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{images.Count:0000}.pgm"));
                images.Add((path, (int)Math.Round(PageImageFile.WritePgm(document, page, path))));
            }
        }

        return images;
    }

    static async Task OursAsync(ReaderPool pool, string[] files)
    {
        var options = new IngestOptions();
        var pipeline = new IngestPipeline(
            (path, cancel) => pool.ReadAsync(path, options.Reading, cancel), options, TimeProvider.System, NullLogger<IngestPipeline>.Instance);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Processes }, async (file, cancel) =>
            ItaJson.Write(await pipeline.IngestAsync(file, Path.GetFileName(file), cancel).ConfigureAwait(false))).ConfigureAwait(false);
    }

    // Each process has its share of the pages of a resolution in one list, so that it loads its models once, as ours do.
    static Task StockAsync(List<(string Path, int Dpi)> images, string work) => Task.WhenAll(Enumerable.Range(0, Processes).Select(async share =>
    {
        foreach (var group in images.Where((_, i) => i % Processes == share).GroupBy(i => i.Dpi))
        {
            var list = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"list-{share}.txt"));
            await File.WriteAllLinesAsync(list, group.Select(i => i.Path)).ConfigureAwait(false);
            var dpi = group.Key.ToString(CultureInfo.InvariantCulture);
            var start = new ProcessStartInfo("tesseract", [list, "stdout", "--psm", "4", "-l", "tha+eng", "--dpi", dpi])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["OMP_THREAD_LIMIT"] = "1";
            start.Environment.Remove("TESSDATA_PREFIX"); // Debian's own models
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(await errors.ConfigureAwait(false));
            }
        }
    }));

    static async Task<Cost> MeasureAsync(Func<Task> work, ReaderPool pool)
    {
        var before = ProcessorTime(pool);
        var clock = Stopwatch.StartNew();
        await work().ConfigureAwait(false);
        return new Cost(clock.Elapsed.TotalSeconds, (ProcessorTime(pool) - before).TotalSeconds);
    }

    /// <summary>Of this process, of the readers that run, and of every child that has ended: a busy machine changes it far less than wall time.</summary>
    static TimeSpan ProcessorTime(ReaderPool pool)
    {
        using var self = Process.GetCurrentProcess();
        var readers = pool.ProcessIds.Sum(id =>
        {
            using var reader = Process.GetProcessById(id);
            return reader.TotalProcessorTime.TotalSeconds;
        });
        return self.TotalProcessorTime + TimeSpan.FromSeconds(readers + EndedChildren());
    }

    // Fields 16 and 17 of proc(5) stat: time of children that were waited for, in hundredths of a second. The name may hold spaces: count from its bracket.
    static double EndedChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat");
        var after = fields[(fields.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(after[13], CultureInfo.InvariantCulture) + long.Parse(after[14], CultureInfo.InvariantCulture)) / 100.0;
    }

    static long PeakMiB(int id) =>
        long.Parse(File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    static void Tell(string name, Cost ours, Cost stock, int pages) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8} ours {pages / ours.Wall:0.00} pages/s ({ours.Processor / pages:0.00} s of processor a page), stock {pages / stock.Wall:0.00} ({stock.Processor / pages:0.00}): {stock.Wall / ours.Wall:0.00} times the pages a second, {stock.Processor / ours.Processor:0.00} times by processor time"));

    static Cost Median(List<Cost> costs) => new(
        costs.Select(c => c.Wall).Order().ElementAt(costs.Count / 2), costs.Select(c => c.Processor).Order().ElementAt(costs.Count / 2));

    readonly record struct Cost(double Wall, double Processor);
}
