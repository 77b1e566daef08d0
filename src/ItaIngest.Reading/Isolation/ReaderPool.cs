using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Isolation.Jail;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Reads documents, and works out what they say, in child processes, one per core. A document of pages is read in pieces of a few pages by as many processes as are free
/// and put together in page order: the same bytes give the same result, whoever read what. Thread safe.
/// </summary>
public sealed class ReaderPool : IDisposable
{
    /// <summary>Pages of one piece. Small, so that the pages of a scan (seconds each) spread; large enough that opening the file again (1 ms) is nothing.</summary>
    const int PagesPerPiece = 4;

    readonly SemaphoreSlim free;
    readonly ConcurrentBag<ReaderProcess> idle;
    readonly IReadOnlyList<ReaderProcess> all;
    long readings;

    /// <summary>A pool; its processes start when first needed.</summary>
    /// <param name="command">How to start one; null: <see cref="ReaderCommand.Best"/>.</param>
    /// <param name="size">How many; null: one per core.</param>
    /// <param name="requests">
    /// Requests to read after which a process is replaced; null: 1,000 where readers are compiled ahead of time and a new one costs a tenth of
    /// a second, else 5,000: each then takes twice the processor time for some hundred documents, until its code is compiled.
    /// </param>
    public ReaderPool(ReaderCommand? command = null, int? size = null, int? requests = null)
    {
        var count = size ?? Environment.ProcessorCount;
        command ??= ReaderCommand.Best();
        var most = requests ?? (command.FileName == CompiledReader.Path ? 1000 : 5000);
        all = [.. Enumerable.Range(0, count).Select(_ => new ReaderProcess(command, most))];
        idle = [.. all];
        free = new SemaphoreSlim(count);
    }

    /// <summary>Hears of every document that is opened and every piece that is read, from several threads; null: nobody.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>The ids of the processes that run now.</summary>
    internal IEnumerable<int> ProcessIds => all.Select(p => p.Id).OfType<int>();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null: the defaults.</param>
    /// <param name="cancel">Stops at once: a process in the middle of a page is ended.</param>
    /// <exception cref="RejectedException">The file cannot be used, or its reader crashed or ran out of time.</exception>
    /// <exception cref="ReaderFaultException">A fault of the program.</exception>
    public async Task<ReadDocument> ReadAsync(string path, ReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new ReadOptions();
        var file = Opened(path, options);
        var counted = await AskWholeAsync(new ReadRequest(ReadTask.Count, PageRange.All, options), file, options.TimeLimit, cancel).ConfigureAwait(false);
        Progress?.Report(new ReadProgress(Found: counted.PageCount ?? 1, Read: 0));
        if (counted.PageCount is { } pages)
        {
            return await ReadPagesAsync(file, pages, options, cancel).ConfigureAwait(false);
        }

        var whole = await AskWholeAsync(new ReadRequest(ReadTask.Read, PageRange.All, options), file, options.TimeLimit, cancel).ConfigureAwait(false);
        Progress?.Report(new ReadProgress(Found: 0, Read: 1));
        return whole.Document ?? throw new ReaderFaultException("A reader process answered without a document.");
    }

    /// <summary>Lets a reader process try to break out of its jail.</summary>
    /// <exception cref="ReaderCrashedException">It does not start.</exception>
    public async Task<JailReport> ProbeAsync(CancellationToken cancel = default)
    {
        var limits = new AskLimits(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        var reply = await AskAsync(new ReadRequest(ReadTask.Probe, PageRange.All, new ReadOptions()), null, limits, cancel).ConfigureAwait(false);
        return reply.Jail ?? JailReport.None;
    }

    /// <summary>Reads some pages of a file as one piece, such as the one that somebody looks at.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<ReadDocument> ReadPagesAsync(string path, PageRange range, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reply = await AskWholeAsync(new ReadRequest(ReadTask.Read, range, options), Opened(path, options), options.TimeLimitPerPage, cancel).ConfigureAwait(false);
        return reply.Document ?? throw new ReaderFaultException("A reader process answered without a document.");
    }

    /// <summary>Paints a page for people to look at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="page">Page from 1.</param>
    /// <param name="width">Pixels across, 1..4096; an image file is never enlarged.</param>
    /// <param name="options">Where reading stops.</param>
    /// <param name="cancel">Stops at once.</param>
    /// <returns>A PNG file.</returns>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    /// <exception cref="ReaderFaultException">The page cannot be painted.</exception>
    public async Task<byte[]> PaintAsync(string path, int page, int width, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4096);
        var request = new ReadRequest(ReadTask.Paint, new PageRange(page, page), options, Width: width);
        var reply = await AskWholeAsync(request, Opened(path, options), options.TimeLimitPerPage, cancel).ConfigureAwait(false);
        return reply.Png ?? throw new ReaderFaultException("A reader process answered without a picture.");
    }

    /// <summary>The sizes of all pages in order; none for DOCX. A page that cannot be opened has size 0.</summary>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    public async Task<IReadOnlyList<PageSize>> MeasureAsync(string path, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var request = new ReadRequest(ReadTask.Measure, PageRange.All, options);
        var reply = await AskWholeAsync(request, Opened(path, options), options.TimeLimitPerPage, cancel).ConfigureAwait(false);
        return reply.Sizes ?? throw new ReaderFaultException("A reader process answered without sizes.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in all)
        {
            process.Dispose();
        }

        free.Dispose();
    }

    /// <summary>Works out what a document says, apart from this process, as reading is: endless work or memory costs this document alone.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="settings">What the worker's <see cref="AnalyseReading"/> is given.</param>
    /// <param name="options">How much memory and time it may take.</param>
    /// <param name="cancel">Stops at once.</param>
    /// <returns>What the worker's <see cref="AnalyseReading"/> returns.</returns>
    /// <exception cref="RejectedException">It ran out of time or memory, or ended.</exception>
    /// <exception cref="ReaderFaultException">A fault of the program.</exception>
    public async Task<byte[]> AnalyseAsync(ReadDocument document, string settings, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var bytes = DocumentBytes.Of(document);
        var request = new ReadRequest(ReadTask.Analyse, PageRange.All, options, Settings: settings);
        try
        {
            var limits = new AskLimits(options.TimeLimit, options.TimeLimit);
            var reply = await AskAgainAsync(request, new ReaderInput(NextKey(), () => DocumentSource.Of(bytes)), limits, cancel).ConfigureAwait(false);
            return reply.Analysis ?? throw new ReaderFaultException("A reader process answered without an analysis.");
        }
        catch (ReaderCrashedException e)
        {
            throw new RejectedException(Rejections.AnalysisCrashed(), e);
        }
        catch (TimeoutException e)
        {
            throw new RejectedException(Rejections.AnalysisTimedOut(options.TimeLimit), e);
        }
    }

    // The key tells this reading of the file from an earlier one: a reader that still has its bytes gets them once.
    ReaderInput Opened(string path, ReadOptions options)
    {
        var full = Path.GetFullPath(path);
        return new ReaderInput(NextKey(), () => DocumentSource.Open(full, options.MaxBytes));
    }

    string NextKey() => Interlocked.Increment(ref readings).ToString(CultureInfo.InvariantCulture);

    async Task<ReadDocument> ReadPagesAsync(ReaderInput file, int pages, ReadOptions options, CancellationToken cancel)
    {
        var pieces = new ReadDocument[(pages + PagesPerPiece - 1) / PagesPerPiece];
        using var budget = new DocumentBudget(options, pages, cancel);

        // Not all at once: the pieces of a long scan would stand in the queue before every document that comes after it.
        await Parallel.ForAsync(0, pieces.Length, new ParallelOptions { MaxDegreeOfParallelism = all.Count }, async (i, _) =>
        {
            var range = new PageRange((i * PagesPerPiece) + 1, Math.Min((i + 1) * PagesPerPiece, pages));
            pieces[i] = await ReadPieceAsync(file, range, options, budget).ConfigureAwait(false);
            Progress?.Report(new ReadProgress(Found: 0, Read: range.Count));
        }).ConfigureAwait(false);
        return Join(pieces);
    }

    static ReadDocument Join(ReadDocument[] pieces)
    {
        if (pieces.SelectMany(p => p.Pages).All(p => p.HasFailed))
        {
            var why = pieces.SelectMany(p => p.Diagnostics).FirstOrDefault(d => d.Code == DiagnosticCodes.PageFailed)?.Message ?? "";
            throw new RejectedException(Rejections.NoPageReadable(why));
        }

        return Together(pieces);
    }

    static ReadDocument Together(IReadOnlyList<ReadDocument> pieces) => new(
        pieces.FirstOrDefault(p => p.MediaType.Length > 0)?.MediaType ?? "",
        [.. pieces.SelectMany(p => p.Pages)],
        [],
        [.. pieces.SelectMany(p => p.Diagnostics)],
        [.. pieces.SelectMany(p => p.Models).Distinct()]);

    async Task<ReadDocument> ReadPieceAsync(ReaderInput file, PageRange range, ReadOptions options, DocumentBudget budget)
    {
        try
        {
            if (budget.Spent is { } spent)
            {
                return Failed(range, spent);
            }

            var limits = new AskLimits(options.TimeLimitPerPage * range.Count, options.TimeLimitPerPage);
            var reply = await AskAsync(new ReadRequest(ReadTask.Read, range, options), file, limits, budget.Token).ConfigureAwait(false);
            var document = reply.Document ?? throw new ReaderFaultException("A reader process answered without a document.");
            budget.Book(document, reply.Pixels);
            return document;
        }
        catch (OperationCanceledException) when (!budget.IsStopped && budget.Spent is not null)
        {
            return Failed(range, budget.Spent!.Value);
        }
        catch (Exception e) when (CostsOnePage(e) && range.Count > 1)
        {
            return await ReadSinglyAsync(file, range, options, budget).ConfigureAwait(false);
        }
        catch (Exception e) when (CostsOnePage(e))
        {
            return Failed(range, WhyFailed(e));
        }
        catch
        {
            await budget.StopAsync().ConfigureAwait(false);
            throw;
        }
    }

    static bool CostsOnePage(Exception e) =>
        e is ReaderCrashedException or TimeoutException or RejectedException { Rejection.Code: RejectionCodes.Memory };

    /// <summary>One page of the piece ended the process: read each alone, so that only that one is lost.</summary>
    async Task<ReadDocument> ReadSinglyAsync(ReaderInput file, PageRange range, ReadOptions options, DocumentBudget budget)
    {
        var pages = new List<ReadDocument>();
        for (var number = range.First; number <= range.Last; number++)
        {
            pages.Add(await ReadPieceAsync(file, new PageRange(number, number), options, budget).ConfigureAwait(false));
        }

        return Together(pages);
    }

    static ReadDocument Failed(PageRange range, (string Why, string Thai) reason) => new(
        "",
        [.. Enumerable.Range(range.First, range.Count).Select(PdfPageReader.Empty)],
        [],
        [.. Enumerable.Range(range.First, range.Count).Select(number => PdfPageReader.Failed(number, reason.Why, reason.Thai))],
        []);

    static (string Why, string Thai) WhyFailed(Exception e) => e switch
    {
        // Of a page that is read alone, all the time is the page's.
        TimeoutException { Message: Watchdog.TotalLimit } => ($"reading it was stopped by {Watchdog.PageLimit}.", "ใช้เวลาอ่านนานเกินกำหนดหรือไม่คืบหน้า"),
        TimeoutException => ($"reading it was stopped by {e.Message}.", "ใช้เวลาอ่านนานเกินกำหนดหรือไม่คืบหน้า"),
        RejectedException => ("it needs more memory than a reader may have.", "ใช้หน่วยความจำเกินที่กำหนด"),
        _ => ("the reader process ended while it read it.", "โปรแกรมอ่านหยุดทำงานขณะอ่านหน้านี้"),
    };

    /// <summary>Asks about a file as a whole: a crash or hang then is the file's.</summary>
    async Task<ReadReply> AskWholeAsync(ReadRequest request, ReaderInput file, TimeSpan limit, CancellationToken cancel)
    {
        try
        {
            return await AskAgainAsync(request, file, new AskLimits(limit, limit), cancel).ConfigureAwait(false);
        }
        catch (ReaderCrashedException e)
        {
            throw new RejectedException(Rejections.Crashed(), e);
        }
        catch (TimeoutException e)
        {
            throw new RejectedException(e.Message == Watchdog.TotalLimit ? Rejections.TimedOut(limit) : Rejections.Stopped(e.Message), e);
        }
    }

    // A process may end for another reason than its document: the system ran out of memory, or somebody killed it. Who ends two was it.
    async Task<ReadReply> AskAgainAsync(ReadRequest request, ReaderInput input, AskLimits limits, CancellationToken cancel)
    {
        try
        {
            return await AskAsync(request, input, limits, cancel).ConfigureAwait(false);
        }
        catch (ReaderCrashedException)
        {
            return await AskAsync(request, input, limits, cancel).ConfigureAwait(false);
        }
    }

    async Task<ReadReply> AskAsync(ReadRequest request, ReaderInput? input, AskLimits limits, CancellationToken cancel)
    {
        await free.WaitAsync(cancel).ConfigureAwait(false);
        _ = idle.TryTake(out var process);
        try
        {
            var reply = await process!.AskAsync(request, input, limits, cancel).ConfigureAwait(false);
            return reply switch
            {
                { Rejection: { } rejection } => throw new RejectedException(rejection),
                { Fault: { } fault } => throw new ReaderFaultException(fault),
                _ => reply,
            };
        }
        finally
        {
            idle.Add(process!);
            free.Release();
        }
    }
}
