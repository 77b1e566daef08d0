using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// Reads documents in child processes, one per core. A PDF is read in pieces of a few pages by as many processes as are free and put
/// together in page order: the same bytes give the same result, whoever read what. Thread safe.
/// </summary>
public sealed class ReaderPool : IDisposable
{
    /// <summary>Pages of one piece. Small, so that the pages of a scan (seconds each) spread; large enough that opening the file again (1 ms) is nothing.</summary>
    const int PagesPerPiece = 4;

    readonly SemaphoreSlim free;
    readonly ConcurrentBag<ReaderProcess> idle;
    readonly IReadOnlyList<ReaderProcess> all;

    /// <summary>A pool; its processes start when first needed.</summary>
    /// <param name="command">How to start one; null: this program itself.</param>
    /// <param name="size">How many; null: one per core.</param>
    public ReaderPool(ReaderCommand? command = null, int? size = null)
    {
        var count = size ?? Environment.ProcessorCount;
        all = [.. Enumerable.Range(0, count).Select(_ => new ReaderProcess(command ?? ReaderCommand.Self()))];
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
        path = Path.GetFullPath(path);
        var counted = await AskWholeAsync(new ReadRequest(path, null, options), options.TimeLimit, cancel).ConfigureAwait(false);
        Progress?.Report(new ReadProgress(Found: counted.PageCount ?? 1, Read: 0));
        if (counted.PageCount is not { } pages)
        {
            var whole = await AskWholeAsync(new ReadRequest(path, PageRange.All, options), options.TimeLimit, cancel).ConfigureAwait(false);
            Progress?.Report(new ReadProgress(Found: 0, Read: 1));
            return whole.Document ?? throw new ReaderFaultException("A reader process answered without a document.");
        }

        var pieces = new ReadDocument[(pages + PagesPerPiece - 1) / PagesPerPiece];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        // Not all at once: the pieces of a long scan would stand in the queue before every document that comes after it.
        await Parallel.ForAsync(0, pieces.Length, new ParallelOptions { MaxDegreeOfParallelism = all.Count }, async (i, _) =>
        {
            var range = new PageRange((i * PagesPerPiece) + 1, Math.Min((i + 1) * PagesPerPiece, pages));
            pieces[i] = await ReadPieceAsync(path, range, options, stop).ConfigureAwait(false);
            Progress?.Report(new ReadProgress(Found: 0, Read: range.Count));
        }).ConfigureAwait(false);
        return Join(pieces);
    }

    /// <summary>Reads some pages of a file as one piece, such as the one that somebody looks at.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<ReadDocument> ReadPagesAsync(string path, PageRange range, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reply = await AskWholeAsync(new ReadRequest(Path.GetFullPath(path), range, options), options.TimeLimitPerPage, cancel).ConfigureAwait(false);
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
        var request = new ReadRequest(Path.GetFullPath(path), null, options, new PictureWish(page, width));
        var reply = await AskWholeAsync(request, options.TimeLimitPerPage, cancel).ConfigureAwait(false);
        return reply.Png ?? throw new ReaderFaultException("A reader process answered without a picture.");
    }

    /// <summary>The sizes of all pages in order; none for DOCX. A page that cannot be opened has size 0.</summary>
    /// <exception cref="RejectedException">The file cannot be used.</exception>
    public async Task<IReadOnlyList<PageSize>> MeasureAsync(string path, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var request = new ReadRequest(Path.GetFullPath(path), null, options, default(PictureWish));
        var reply = await AskWholeAsync(request, options.TimeLimitPerPage, cancel).ConfigureAwait(false);
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

    static ReadDocument Join(ReadDocument[] pieces)
    {
        if (pieces.SelectMany(p => p.Pages).All(p => p.HasFailed))
        {
            var why = pieces.SelectMany(p => p.Diagnostics).FirstOrDefault(d => d.Code == DiagnosticCodes.PageFailed)?.Message ?? "";
            throw new RejectedException(Rejections.NoPageReadable(why));
        }

        return new ReadDocument(
            pieces[0].MediaType,
            [.. pieces.SelectMany(p => p.Pages)],
            [],
            [.. pieces.SelectMany(p => p.Diagnostics)],
            [.. pieces.SelectMany(p => p.Models).Distinct()]);
    }

    async Task<ReadDocument> ReadPieceAsync(string path, PageRange range, ReadOptions options, CancellationTokenSource stop)
    {
        try
        {
            var reply = await AskAsync(new ReadRequest(path, range, options), options.TimeLimitPerPage * range.Count, stop.Token)
                .ConfigureAwait(false);
            return reply.Document ?? throw new ReaderFaultException("A reader process answered without a document.");
        }
        catch (Exception e) when (e is ReaderCrashedException or TimeoutException && range.Count > 1)
        {
            return await ReadSinglyAsync(path, range, options, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ReaderCrashedException or TimeoutException)
        {
            return FailedPage(range.First, e);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false); // the other pieces would be read for nothing
            throw;
        }
    }

    /// <summary>One page of the piece ended the process: read each alone, so that only that one is lost.</summary>
    async Task<ReadDocument> ReadSinglyAsync(string path, PageRange range, ReadOptions options, CancellationTokenSource stop)
    {
        var pages = new List<ReadDocument>();
        for (var number = range.First; number <= range.Last; number++)
        {
            pages.Add(await ReadPieceAsync(path, new PageRange(number, number), options, stop).ConfigureAwait(false));
        }

        return new ReadDocument(
            pages[0].MediaType,
            [.. pages.SelectMany(p => p.Pages)],
            [],
            [.. pages.SelectMany(p => p.Diagnostics)],
            [.. pages.SelectMany(p => p.Models).Distinct()]);
    }

    static ReadDocument FailedPage(int number, Exception e)
    {
        var (why, whyThai) = e is TimeoutException
            ? ("reading it took longer than the time limit.", "ใช้เวลาอ่านนานเกินกำหนด")
            : ("the reader process ended while it read it.", "โปรแกรมอ่านหยุดทำงานขณะอ่านหน้านี้");
        return new ReadDocument("application/pdf", [PdfPageReader.Empty(number)], [], [PdfPageReader.Failed(number, why, whyThai)], []);
    }

    /// <summary>Asks about a file as a whole: a crash or hang then is the file's.</summary>
    async Task<ReadReply> AskWholeAsync(ReadRequest request, TimeSpan limit, CancellationToken cancel)
    {
        try
        {
            return await AskAsync(request, limit, cancel).ConfigureAwait(false);
        }
        catch (ReaderCrashedException e)
        {
            throw new RejectedException(Rejections.Crashed(), e);
        }
        catch (TimeoutException e)
        {
            throw new RejectedException(Rejections.TimedOut(limit), e);
        }
    }

    async Task<ReadReply> AskAsync(ReadRequest request, TimeSpan limit, CancellationToken cancel)
    {
        await free.WaitAsync(cancel).ConfigureAwait(false);
        _ = idle.TryTake(out var process);
        try
        {
            var reply = await process!.AskAsync(request, limit, cancel).ConfigureAwait(false);
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
