using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Watching;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline;

/// <summary>
/// Start here: a file becomes pages (<see cref="ReadFile"/>), pages become a checked report (<see cref="DocumentAnalysis"/>), and all of it is the record.
/// Three kinds of failure: a fault of the program is an exception; a file that cannot be used is a rejection, made once, here; a doubt
/// is a diagnostic, and the work goes on.
/// </summary>
public sealed class IngestPipeline(
    ReadFile read, IngestOptions options, TimeProvider clock, ILogger<IngestPipeline> log, KnownReadings? readings = null, AnalyseDocument? analyse = null)
{
    /// <summary>A file's record. A fault of the program comes out as an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Name for the record: name or path below the given folder, '/' separated.</param>
    /// <param name="cancel">Stops at once.</param>
    public async Task<IngestResult> IngestAsync(string path, string name, CancellationToken cancel)
    {
        var source = UnreadSource(name);
        var started = clock.GetUtcNow();
        var stopwatch = clock.GetTimestamp();
        try
        {
            source = await SourceOfAsync(path, name, cancel).ConfigureAwait(false);
            var document = await ReadAsync(path, source.Sha256, cancel).ConfigureAwait(false);
            return await AnalyseAsync(document, source, (started, stopwatch), cancel).ConfigureAwait(false);
        }
        catch (RejectedException e)
        {
            return Rejected(source, RunOf(started, stopwatch, document: null), e.Rejection);
        }
    }

    /// <summary>The record of a document that was read before. A fault of the program comes out as an exception.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="source">The file that it was read from.</param>
    /// <param name="cancel">Stops at once.</param>
    /// <exception cref="RejectedException">It takes too much time or memory.</exception>
    public Task<IngestResult> AnalyseAsync(ReadDocument document, SourceInfo source, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(source);
        return AnalyseAsync(document, source, (clock.GetUtcNow(), clock.GetTimestamp()), cancel);
    }

    /// <summary>
    /// The same for many files: a fault of the program on one file is logged and recorded as that file's rejection, so that it does not
    /// cost the others. The broad catch of the architecture's 'per file'.
    /// </summary>
    public async Task<IngestResult> IngestOneOfManyAsync(string path, string name, CancellationToken cancel)
    {
        try
        {
            return await IngestAsync(path, name, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            Log.DocumentFault(log, name, e);
            return await RejectAsync(path, name, FaultOf(e), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>A record of a file that is known to be unusable before it is read, such as a damaged archive.</summary>
    public async Task<IngestResult> RejectAsync(string path, string name, Rejection rejection, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        SourceInfo source;
        try
        {
            source = await SourceOfAsync(path, name, cancel).ConfigureAwait(false);
        }
        catch (RejectedException)
        {
            source = UnreadSource(name);
        }

        return Rejected(source, RunOf(clock.GetUtcNow(), clock.GetTimestamp(), document: null), rejection);
    }

    async Task<ReadDocument> ReadAsync(string path, string sha256, CancellationToken cancel)
    {
        using var step = IngestTelemetry.Begin("read");
        return readings is null
            ? await read(path, cancel).ConfigureAwait(false)
            : await readings.ReadAsync(path, sha256, read, cancel).ConfigureAwait(false);
    }

    async Task<IngestResult> AnalyseAsync(ReadDocument document, SourceInfo source, (DateTimeOffset At, long Stopwatch) started, CancellationToken cancel)
    {
        using var step = IngestTelemetry.Begin("analyse");
        var said = analyse is null ? DocumentAnalysis.Of(document, options.Rules) : await analyse(document, cancel).ConfigureAwait(false);
        var result = new IngestResult(
            IngestResult.SchemaName,
            source with { MediaType = document.MediaType, Pages = document.Pages.Count },
            RunOf(started.At, started.Stopwatch, document),
            said.Status,
            Rejection: null,
            said.Content,
            said.Warnings,
            said.Diagnostics);
        IngestTelemetry.Tell(result, document);
        return result;
    }

    static Rejection FaultOf(Exception fault) => new(
        RejectionCodes.ProgramFault,
        $"A fault of the program, not of the file ({fault.GetType().Name}). Keep the file and report it together with the log.",
        "โปรแกรมขัดข้อง ไม่ใช่ความผิดของไฟล์ กรุณาเก็บไฟล์ไว้และแจ้งผู้พัฒนาพร้อมบันทึกการทำงาน");

    static IngestResult Rejected(SourceInfo source, RunInfo run, Rejection rejection)
    {
        var result = new IngestResult(IngestResult.SchemaName, source, run, IngestStatus.Rejected, rejection, Content: null, [], []);
        IngestTelemetry.Tell(result, document: null);
        return result;
    }

    // Hash and size are the file's own; its type is told by whoever read it.
    static async Task<SourceInfo> SourceOfAsync(string path, string name, CancellationToken cancel)
    {
        try
        {
            var sha256 = await ContentHash.OfAsync(path, cancel).ConfigureAwait(false);
            return UnreadSource(name) with { Sha256 = sha256, Bytes = new FileInfo(path).Length };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RejectedException(Unreadable.Of(e), e);
        }
    }

    // A hash of zeros is no file's: it says that not a byte could be read.
    static SourceInfo UnreadSource(string name) => new(name, ContentHash.Unknown, "application/octet-stream", Bytes: 0, Pages: 0);

    RunInfo RunOf(DateTimeOffset started, long stopwatch, ReadDocument? document) => new(
        Engine.Version,
        started,
        (long)clock.GetElapsedTime(stopwatch).TotalMilliseconds,
        PagesOf(document),
        document?.Models ?? [],
        options.Hash);

    static PagesByOrigin PagesOf(ReadDocument? document) => document switch
    {
        null => new PagesByOrigin(0, 0, 0),
        { Pages.Count: 0 } => new PagesByOrigin(0, 0, Docx: 1),
        _ => new PagesByOrigin(
            document.Pages.Count(page => page is { Origin: TextOrigin.TextLayer, HasFailed: false }),
            document.Pages.Count(page => page is { Origin: TextOrigin.Ocr, HasFailed: false }),
            Docx: 0),
    };
}
