using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Batches;

/// <summary>
/// Keeps batches. Every method is one transaction, safe to call from several threads and processes. Throws
/// <see cref="StoreUnavailableException"/> when the store cannot be used.
/// </summary>
public interface IBatchStore
{
    /// <summary>Begins a batch over the documents that are selected now. Throws <see cref="ArgumentException"/> for a name that is taken.</summary>
    Batch Begin(string name, string definition, bool isDry, BatchSelection selection, DateTimeOffset at);

    /// <summary>The batch of this name, or null.</summary>
    Batch? Find(string name);

    /// <summary>The newest open batch with this definition, or null.</summary>
    Batch? FindOpen(string definition);

    /// <summary>How far it came.</summary>
    BatchProgress Progress(Batch batch);

    /// <summary>Documents that are not done yet, in the order of their hashes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="after">Only hashes beyond this one; empty: from the first.</param>
    /// <param name="count">At most so many.</param>
    IReadOnlyList<string> Waiting(Batch batch, string after, int count);

    /// <summary>
    /// Stores how a document came out. Unless the batch is dry, a changed record replaces the document's, which is kept as its former
    /// version, and one that came out the same is known to be this program's from now on. A document that is done already stays as it is.
    /// </summary>
    void Store(Batch batch, BatchEntry entry, DateTimeOffset at);

    /// <summary>Ends a batch that has no documents waiting.</summary>
    void End(Batch batch, DateTimeOffset at);

    /// <summary>What became of each document that is done, in the order of hashes, one at a time.</summary>
    IEnumerable<BatchResult> Results(Batch batch);

    /// <summary>
    /// Brings back the next record that the batch replaced, or null when there is none left. A document that was made anew since then keeps its
    /// newer record, and <c>IsRestored</c> is false. May be stopped and called again.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="restoring">Hears of a record that is about to be brought back, before it is.</param>
    /// <param name="at">Now.</param>
    (string Sha256, bool IsRestored)? RestoreNext(Batch batch, Action<IngestResult> restoring, DateTimeOffset at);

    /// <summary>Tells that a batch was taken back.</summary>
    void SetUndone(Batch batch, DateTimeOffset at);
}
