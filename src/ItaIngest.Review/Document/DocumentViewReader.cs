using ItaIngest.Model.Results;
using ItaIngest.Model.Review;
using ItaIngest.Pipeline.Viewing;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Pictures;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Review.Document;

/// <summary>Brings together what the page of one document shows.</summary>
public sealed class DocumentViewReader(DocumentStore store, ReviewLog log, DocumentViews views, ILogger<DocumentViewReader> logger)
{
    /// <summary>The document with this hash; null where there is none, or no record of it yet.</summary>
    public async Task<DocumentView?> ReadAsync(string sha256, CancellationToken cancel)
    {
        if (store.Find(sha256) is not { } entry || store.ReadRecord(sha256) is not { } record)
        {
            return null;
        }

        var acts = log.Of(sha256);
        var reviewed = ReviewOverlay.Lay(record, ReviewLog.Standing(acts));
        var hasOriginal = views.Has(sha256, record.Source.MediaType);
        return new DocumentView(
            entry, reviewed, RecordFields.Of(record), acts, hasOriginal ? await SizesAsync(record, cancel).ConfigureAwait(false) : [], hasOriginal);
    }

    async Task<IReadOnlyList<PageSize>> SizesAsync(IngestResult record, CancellationToken cancel)
    {
        if (record.Content is null || record.Source.Pages == 0)
        {
            return [];
        }

        try
        {
            return await views.SizesAsync(record.Source.Sha256, record.Source.MediaType, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RejectedException or ReaderFaultException)
        {
            // Read once, and not to be painted now: the record is shown without its pages.
            ReviewLogging.PagesNotShown(logger, record.Source.Sha256, e);
            return [];
        }
    }
}
