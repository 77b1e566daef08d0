using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using ItaIngest.Storage.Batches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Benchmarks;

/// <summary>
/// An archive of so many documents (<c>-- archive DOCUMENTS FOLDER FILE...</c>): unlike copies of the given files are run into a root for the
/// first time, as <c>run</c> does, and then reprocessed, as <c>reprocess --all</c> does. FOLDER is made, and removed at the end.
/// </summary>
static class ArchiveSpeed
{
    internal static async Task<int> RunAsync(int documents, string folder, string[] files)
    {
        var copies = ArchiveCopies.Make(files, documents, Path.Combine(folder, "in"));
        Show($"{documents} documents of {files.Length} files, {copies.Sum(copy => new FileInfo(copy).Length) >> 20} MiB; {Environment.ProcessorCount} cores, shared");
        var folders = RootFolders.At(Path.Combine(folder, "root"));
        var options = new IngestOptions();
        await using var services = new ServiceCollection().AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error))
            .AddIngest(folders, options).AddStoredReadings(folders, options).AddReprocessing().BuildServiceProvider();
        await FirstPassAsync(services, copies, Path.Combine(folder, "out")).ConfigureAwait(false);
        Show($"  a document takes on disk: file {SizeOf(folder, "in") / documents} bytes, reading {SizeOf(folder, "root/readings") / documents}, record {SizeOf(folder, "out") / documents}, database {new FileInfo(folders.Database).Length / documents}");
        await AgainAsync(services).ConfigureAwait(false);
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    static async Task FirstPassAsync(ServiceProvider services, IReadOnlyList<string> copies, string target)
    {
        var pool = services.GetRequiredService<ReaderPool>();
        var run = new BatchRun(
            services.GetRequiredService<IngestPipeline>().IngestOneOfManyAsync, services.GetRequiredService<DocumentStore>(), services.GetRequiredService<EngineKey>(),
            new BatchOptions { Out = target }, TimeProvider.System);
        var items = copies.Select(copy => new BatchItem(copy, Path.GetFileName(copy), copy)).ToList();
        var progress = new Steps("first pass", pool);
        await run.RunAsync(items, _ => { }, outcome => progress.Done(Math.Max(1, outcome.Record!.Pages), outcome.Record.Status == IngestStatus.Rejected), CancellationToken.None).ConfigureAwait(false);
        progress.End();
        foreach (var id in pool.ProcessIds)
        {
            Show($"  reader {id}: {ProcessCost.PeakMiB(id)} MiB at most");
        }
    }

    static async Task AgainAsync(ServiceProvider services)
    {
        ProcessCost.ForgetPeak();
        var batches = services.GetRequiredService<BatchStore>();
        var store = services.GetRequiredService<DocumentStore>();
        var batch = batches.Begin("all", "all", isDry: false, new BatchSelection(), DateTimeOffset.UtcNow);
        var progress = new Steps("reprocessing", services.GetRequiredService<ReaderPool>());
        await services.GetRequiredService<Reprocessor>().RunAsync(batch, new ReprocessOptions(), entry => progress.Done(Math.Max(1, entry.Record?.Source.Pages ?? 1), entry.Outcome == BatchOutcomeKind.Failed), CancellationToken.None).ConfigureAwait(false);
        progress.End();
        var all = batches.Progress(batch);
        Show($"  {all.Same} the same, {all.Changed} changed, {all.Failed} failed");
    }

    static long SizeOf(string folder, string below) =>
        new DirectoryInfo(Path.Combine(folder, below)).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    static void Show(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Counts documents and pages of a stage, and tells every thousand.</summary>
    sealed class Steps(string what, ReaderPool pool)
    {
        const int Step = 1000;
        readonly Stopwatch wall = Stopwatch.StartNew();
        readonly double busy = ProcessCost.Seconds(pool);
        readonly Lock gate = new();
        long pages;
        int documents;
        int bad;

        public void Done(int more, bool isBad)
        {
            lock (gate)
            {
                pages += more;
                bad += isBad ? 1 : 0;
                if (++documents % Step == 0)
                {
                    Tell();
                }
            }
        }

        public void End() => Tell("whole ");

        // Processor time beside wall time: it stays the same on a machine that others use.
        void Tell(string which = "")
        {
            var (seconds, processor) = (wall.Elapsed.TotalSeconds, ProcessCost.Seconds(pool) - busy);
            Show($"{DateTime.UtcNow:HH:mm:ss} {which}{what}: {documents} documents, {pages} pages, {bad} not used; {seconds:F0} s, {documents / seconds:F1} documents/s, {pages / seconds:F0} pages/s; {pages / processor:F0} pages/s a core by processor time; {ProcessCost.PeakMiB(Environment.ProcessId)} MiB at most");
        }
    }
}
