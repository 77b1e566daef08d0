using ItaIngest.Cli.Doctor;
using ItaIngest.Cli.Watching;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Pipeline.Manifests;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Runs;

/// <summary>One <c>run</c> from its paths to its summary.</summary>
sealed class RunSession(GlobalOptions global, RunRequest request)
{
    readonly Speech say = global.Say;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        request.Options.Validate();
        Essentials.Check(say);
        using var telemetry = OtlpExport.Begin();
        var unpacked = UnpackFolder.Make();
        try
        {
            var sources = Find(unpacked.FullName);
            var display = new RunDisplay(say, global.Terminal, sources.Items.Count + sources.Broken.Count);
            await using var services = Services(display);
            var outcomes = await RunAllAsync(services, sources, display, stop).ConfigureAwait(false);

            // What was just read, beside its JSON files; decisions are exported from the store.
            TableFormats.Write(request.Tables, Written(outcomes), request.Out);
            RunReport.Write(request, outcomes);
            RunSummary.Show(say, global.Terminal, request, sources, outcomes);
            return CodeOf(outcomes);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    // From the files: a run of a million documents has not all of them in memory.
    IEnumerable<ReviewedRecord> Written(IReadOnlyList<BatchOutcome> outcomes) =>
        from outcome in outcomes
        where outcome.Record is not null
        select ReviewOverlay.Lay(ItaJson.Read(File.ReadAllText(BatchRun.RecordFile(request.Out, outcome.Item))), []);

    ServiceProvider Services(RunDisplay display)
    {
        var options = request.Options with { ReadsAnew = request.Again };
        return new ServiceCollection()
            .AddLogging(logging => Logs.ToStandardError(logging, request.IsVerbose))
            .AddSingleton<IProgress<ReadProgress>>(display)
            .AddIngest(request.Folders, options)
            .AddStoredReadings(request.Folders, options)
            .BuildServiceProvider();
    }

    BatchSources Find(string unpackFolder)
    {
        BatchSources sources;
        try
        {
            sources = new SourceFinder(unpackFolder).Find(request.Paths);
        }
        catch (FileNotFoundException e)
        {
            throw new UsageException($"ไม่พบไฟล์หรือโฟลเดอร์: {e.FileName}", $"No such file or folder: {e.FileName}");
        }

        return sources.Items.Count + sources.Broken.Count > 0
            ? WithManifest(sources)
            : throw new UsageException(
                $"ไม่พบไฟล์ PDF, DOCX หรือภาพใน {string.Join(' ', request.Paths)}",
                $"No PDF, DOCX or image in {string.Join(' ', request.Paths)}");
    }

    BatchSources WithManifest(BatchSources sources)
    {
        try
        {
            var (items, faults) = ManifestMatch.Of(sources, request.Manifest);
            foreach (var (file, fault) in faults)
            {
                Terminal.Tell(say[$"{file} บรรทัด {fault.Line}: {fault.MessageThai}", $"{file} line {fault.Line}: {fault.Message}"]);
            }

            return sources with { Items = items };
        }
        catch (InvalidManifestException e)
        {
            throw new UsageException(e.Thai, e.Message);
        }
    }

    async Task<IReadOnlyList<BatchOutcome>> RunAllAsync(
        ServiceProvider services, BatchSources sources, RunDisplay display, CancellationToken stop)
    {
        var pipeline = services.GetRequiredService<IngestPipeline>();
        var broken = sources.Broken.ToDictionary(archive => archive.Archive.Path, archive => archive.Rejection);
        IReadOnlyList<BatchItem> items = [.. sources.Items, .. sources.Broken.Select(archive => archive.Archive)];
        var run = new BatchRun(
            (path, name, cancel) => broken.TryGetValue(path, out var rejection)
                ? pipeline.RejectAsync(path, name, rejection, cancel)
                : pipeline.IngestOneOfManyAsync(path, name, cancel),
            services.GetRequiredService<DocumentStore>(),
            services.GetRequiredService<EngineKey>(),
            new BatchOptions { Out = request.Out, Jobs = request.Options.Jobs, Again = request.Again },
            services.GetRequiredService<TimeProvider>());
        IReadOnlyList<BatchOutcome> outcomes = [];
        await display.ShowAsync(async () => outcomes = await run.RunAsync(items, display.Begun, display.Done, stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        return outcomes;
    }

    static int CodeOf(IReadOnlyList<BatchOutcome> outcomes) => outcomes switch
    {
        _ when outcomes.Any(outcome => outcome.Record?.Rejection?.Code == RejectionCodes.ProgramFault) => ExitCode.Fault,
        _ when outcomes.Any(outcome => outcome.Record is null) => ExitCode.Stopped,
        _ when outcomes.Any(outcome => outcome.Record!.Status != IngestStatus.Complete) => ExitCode.Unfinished,
        _ => ExitCode.Complete,
    };
}
