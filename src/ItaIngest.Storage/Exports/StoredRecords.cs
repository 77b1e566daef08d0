using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>Every stored record with auditors' decisions laid over it, one at a time.</summary>
public static class StoredRecords
{
    // So many are in memory at once.
    const int Portion = 50;

    /// <summary>In the order in which the documents came.</summary>
    public static IEnumerable<ReviewedRecord> All(DocumentStore store, ReviewLog log)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(log);
        string? after = null;
        while (store.Records(after, Portion) is { Count: > 0 } portion)
        {
            foreach (var record in portion)
            {
                yield return ReviewOverlay.Lay(record, log.Standing(record.Source.Sha256));
            }

            after = portion[^1].Source.Sha256;
        }
    }
}
