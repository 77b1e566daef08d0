using ItaIngest.Model.Pages;
using ItaIngest.Pipeline.Files;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Readings;

/// <summary>Reads each document once: what the same reader read from the same bytes is taken from its stored reading, anything else is read and kept.</summary>
public sealed class KnownReadings(StoredReadings stored, ReadingKey today, IngestOptions options, ILogger<KnownReadings> log)
{
    /// <summary>What stands in a file. Throws what <paramref name="read"/> throws.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">Hash of its bytes.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancel">Stops at once.</param>
    public async Task<ReadDocument> ReadAsync(string path, string sha256, ReadFile read, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(read);

        // A page that failed may succeed now (a time limit, a crash of the machine's making): it is tried again.
        if (!options.ReadsAnew && stored.Find(sha256) is { } known && today.IsSameReadingAs(known.Key) && !known.Document.Pages.Any(page => page.HasFailed))
        {
            return known.Document;
        }

        var document = await read(path, cancel).ConfigureAwait(false);
        await KeepAsync(path, sha256, document, cancel).ConfigureAwait(false);
        return document;
    }

    async Task KeepAsync(string path, string sha256, ReadDocument document, CancellationToken cancel)
    {
        try
        {
            // Somebody may have written on while it was read: a reading must never stand under other bytes' hash.
            if (await ContentHash.OfAsync(path, cancel).ConfigureAwait(false) == sha256)
            {
                stored.Keep(sha256, new StoredReading(today.For(document), document));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.ReadingNotKept(log, path, e.Message);
        }
    }
}
