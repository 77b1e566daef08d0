using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Pipeline.Viewing;

/// <summary>
/// Archived documents to look at: pictures of their pages, what was read on one, the text of a DOCX. A reader process of its own makes
/// them, so that a page is not kept waiting by scans in the inbox. They are kept below the root and can be deleted at any time.
/// </summary>
public sealed class DocumentViews(RootFolders folders, IngestOptions options, StoredReadings readings, ReaderCommand? command = null) : IDisposable
{
    readonly ReaderPool pool = new(command, size: 1);
    readonly ConcurrentDictionary<string, Task> making = new(StringComparer.Ordinal);

    /// <summary>Whether the document's bytes are in the archive. <c>run</c> leaves originals where they are.</summary>
    public bool Has(string sha256, string mediaType) => File.Exists(folders.ArchiveFile(sha256, mediaType));

    /// <summary>The sizes of a document's pages; none for DOCX.</summary>
    /// <exception cref="RejectedException">The archived file cannot be used.</exception>
    public async Task<IReadOnlyList<PageSize>> SizesAsync(string sha256, string mediaType, CancellationToken cancel)
    {
        var kept = Kept(sha256, "sizes.json");
        await MakeAsync(kept, async () => JsonSerializer.SerializeToUtf8Bytes(
            await pool.MeasureAsync(folders.ArchiveFile(sha256, mediaType), options.Reading, CancellationToken.None).ConfigureAwait(false))).WaitAsync(cancel).ConfigureAwait(false);
        return JsonSerializer.Deserialize<PageSize[]>(await File.ReadAllBytesAsync(kept, cancel).ConfigureAwait(false))!;
    }

    /// <summary>The path of a page's picture, a PNG file.</summary>
    /// <param name="sha256">The document.</param>
    /// <param name="mediaType">Its type by content.</param>
    /// <param name="page">Page from 1.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="cancel">Stops waiting; what was begun is finished and kept.</param>
    /// <exception cref="RejectedException">The archived file cannot be used.</exception>
    /// <exception cref="ReaderFaultException">The page cannot be painted.</exception>
    public async Task<string> PictureAsync(string sha256, string mediaType, int page, int width, CancellationToken cancel)
    {
        var kept = Kept(sha256, string.Create(CultureInfo.InvariantCulture, $"{page}-{width}.png"));
        await MakeAsync(kept, () => pool.PaintAsync(folders.ArchiveFile(sha256, mediaType), page, width, options.Reading)).WaitAsync(cancel).ConfigureAwait(false);
        return kept;
    }

    /// <summary>What is read on one page. Without a stored reading it is read anew: a scan takes about a second.</summary>
    /// <exception cref="RejectedException">The archived file cannot be used.</exception>
    public async Task<PageReading> ReadingAsync(string sha256, string mediaType, int page, CancellationToken cancel)
    {
        if (readings.Find(sha256)?.Document is { } stored && stored.Pages.Any(p => p.Number == page))
        {
            return ReadingOf(stored, page);
        }

        var kept = Kept(sha256, string.Create(CultureInfo.InvariantCulture, $"{page}-{Engine.CodeHash}.json"));
        await MakeAsync(kept, async () =>
        {
            var document = await pool.ReadPagesAsync(folders.ArchiveFile(sha256, mediaType), new PageRange(page, page), options.Reading).ConfigureAwait(false);
            return JsonSerializer.SerializeToUtf8Bytes(ReadingOf(document, page), ItaJson.Compact);
        }).WaitAsync(cancel).ConfigureAwait(false);
        return JsonSerializer.Deserialize<PageReading>(await File.ReadAllBytesAsync(kept, cancel).ConfigureAwait(false), ItaJson.Compact)!;
    }

    /// <summary>The blocks of a DOCX, whose paths the record's values name.</summary>
    /// <exception cref="RejectedException">The archived file cannot be used.</exception>
    public async Task<IReadOnlyList<Block>> TextAsync(string sha256, string mediaType, CancellationToken cancel)
    {
        var document = readings.Find(sha256)?.Document
            ?? await pool.ReadPagesAsync(folders.ArchiveFile(sha256, mediaType), PageRange.All, options.Reading, cancel).ConfigureAwait(false);
        return document.Blocks;
    }

    /// <inheritdoc/>
    public void Dispose() => pool.Dispose();

    static PageReading ReadingOf(ReadDocument document, int number)
    {
        // An image file is read whole.
        var page = document.Pages.Single(p => p.Number == number);
        var tables = DocumentLayout.Build(document with { Pages = [page] }, new DiagnosticLog()).OfType<Table>();
        return new PageReading(
            [.. page.Words.Select(word => new WordSpot(word.Text, page.Displayed(word.Box), word.Confidence))],
            [.. tables.Where(table => table.Place.Box is not null)
                .Select(table => new TableSpot(table.Place.Box!.Value, [.. table.Cells.Select(cell => cell.Place.Box).OfType<Box>()]))]);
    }

    string Kept(string sha256, string name) => Path.Combine(folders.Pictures, sha256[..2], sha256, name);

    // Two who ask at once wait for the same work; one who goes away does not stop it for the other.
    async Task MakeAsync(string kept, Func<Task<byte[]>> make)
    {
        if (File.Exists(kept))
        {
            return;
        }

        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = making.GetOrAdd(kept, mine.Task);
        if (first != mine.Task)
        {
            await first.ConfigureAwait(false);
            return;
        }

        try
        {
            await KeepAsync(kept, await make().ConfigureAwait(false)).ConfigureAwait(false);
            mine.SetResult();
        }
        catch (Exception e)
        {
            mine.SetException(e);
            _ = mine.Task.Exception; // seen, whether anyone waits or not
            throw;
        }
        finally
        {
            making.TryRemove(kept, out _);
        }
    }

    static async Task KeepAsync(string kept, byte[] bytes)
    {
        // Written beside and renamed: nobody reads half a picture, whatever ends the program.
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        var part = $"{kept}.{Guid.NewGuid():N}.part";
        await File.WriteAllBytesAsync(part, bytes).ConfigureAwait(false);
        File.Move(part, kept, overwrite: true);
    }
}
