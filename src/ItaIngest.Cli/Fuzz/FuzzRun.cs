using System.Diagnostics;
using System.Globalization;
using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;
using ItaIngest.Training.Hostile;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Cli.Fuzz;

/// <summary>Damages the files of the corpora, one way after the other, and keeps what finds a fault.</summary>
/// <param name="repository">The checkout.</param>
/// <param name="found">Where findings are kept.</param>
/// <param name="seed">The first of the random numbers: the same seed goes the same way.</param>
/// <param name="onlyReadings">Whether stored readings alone are damaged.</param>
/// <param name="tell">Hears of findings and of how it goes.</param>
sealed class FuzzRun(string repository, string found, int seed, bool onlyReadings, Action<string> tell)
{
    /// <summary>Sources larger than this would take the time of a hundred small ones.</summary>
    const long LargestSource = 300_000;

    /// <summary>One in so many tries is of a stored reading: there are few of them among hundreds of files.</summary>
    const int ShareOfReadings = 4;

    readonly HashSet<FuzzFinding> known = [];

    IReadOnlyList<(string Ending, byte[] Bytes)> readings = [];

    /// <summary>How many files were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>What was found, each once.</summary>
    public IReadOnlyCollection<FuzzFinding> Findings => known;

    public async Task RunAsync(TimeSpan time, CancellationToken stop)
    {
        var work = Directory.CreateTempSubdirectory("ita-fuzz-").FullName;
        try
        {
            using var pool = new ReaderPool(size: 1);
            var options = new IngestOptions();
            var pipeline = new IngestPipeline(
                (path, cancel) => pool.ReadAsync(path, options.Reading, cancel), options, TimeProvider.System, NullLogger<IngestPipeline>.Instance,
                analyse: AnalysisApart.By(pool, options));
            readings = await ReadingSources.OfAsync(Path.Combine(repository, "corpora"), pool, options.Reading, stop).ConfigureAwait(false);
            await TryAllAsync(new FuzzTarget(pipeline, work), Sources(), time, stop).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    async Task TryAllAsync(FuzzTarget target, List<(string Ending, byte[] Bytes)> sources, TimeSpan time, CancellationToken stop)
    {
        var (clock, told) = (Stopwatch.StartNew(), TimeSpan.Zero);
        for (var number = seed; clock.Elapsed < time && !stop.IsCancellationRequested; number = unchecked(number + 1))
        {
            var random = new Random(number);
            var among = onlyReadings || random.Next(ShareOfReadings) == 0 ? readings : sources;
            var (ending, source) = among[random.Next(among.Count)];
            var bytes = ending == ReadingSources.Unpacked ? ReadingDamage.Of(source, random) : StructuredDamage.Of(source, random);
            if (await target.TryAsync(ending, bytes, stop).ConfigureAwait(false) is { } finding && known.Add(finding))
            {
                await KeepAsync(target, finding, ending, bytes, number, stop).ConfigureAwait(false);
            }

            Tried++;
            if (clock.Elapsed - told > TimeSpan.FromMinutes(1))
            {
                told = clock.Elapsed;
                tell(string.Create(CultureInfo.InvariantCulture, $"{told.TotalMinutes:0} min: {Tried} files, {known.Count} findings, {GC.GetTotalMemory(false) >> 20} MiB"));
            }
        }
    }

    async Task KeepAsync(FuzzTarget target, FuzzFinding finding, string ending, byte[] bytes, int number, CancellationToken stop)
    {
        tell($"{finding.Kind}: {finding.Where}");
        if (finding.Kind != "hang")
        {
            bytes = await Shrinker.ShrinkAsync(bytes, async b => await target.TryAsync(ending, b, stop).ConfigureAwait(false) == finding).ConfigureAwait(false);
        }

        Directory.CreateDirectory(found);
        var path = Path.Combine(found, string.Create(CultureInfo.InvariantCulture, $"{finding.Kind}-{number}{ending}"));
        await File.WriteAllBytesAsync(path, bytes, stop).ConfigureAwait(false);
        tell($"  -> {path} ({bytes.Length} bytes)");
    }

    List<(string, byte[])> Sources()
    {
        var corpora = Path.Combine(repository, "corpora");
        string[] endings = [".pdf", ".docx", ".png", ".tif", ".jpg"];
        var files = Directory.EnumerateFiles(corpora, "*", SearchOption.AllDirectories)
            .Where(f => endings.Contains(Path.GetExtension(f)) && new FileInfo(f).Length is > 0 and < LargestSource)
            .Order(StringComparer.Ordinal).Select(f => (Path.GetExtension(f), File.ReadAllBytes(f)));
        var truths = Directory.EnumerateFiles(Path.Combine(repository, "docs"), "*.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(corpora, "reports"), "truth.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(f => (".json", File.ReadAllBytes(f)));
        var rules = "{\"years\": {\"2569\": {\"weights\": {\"IIT\": 30, \"EIT\": 30, \"OIT\": 40}, \"levels\": \"pass\", \"confirmed\": null}}}"u8.ToArray();
        return [.. files, .. truths, (".rules", rules)];
    }
}
