using ItaIngest.Model.Results;

namespace ItaIngest.Storage;

/// <summary>
/// Keeps documents, their names, their records and where each stands. Every method is one transaction, safe to call from several
/// threads and processes, and safe to repeat. Throws <see cref="StoreUnavailableException"/> when the store cannot be used.
/// </summary>
public interface IResultStore
{
    /// <summary>Tells that bytes came in under a name. A new document is queued; a known one gets the name and time added.</summary>
    DocumentEntry Arrive(Arrival arrival);

    /// <summary>Moves a document between states without a record: taken by a worker, or put back.</summary>
    void SetState(string sha256, DocumentState state, DateTimeOffset at);

    /// <summary>Stores a record with its warnings and diagnostics, replacing the document's last one, and closes the ledger entry.</summary>
    void Complete(IngestResult result, EngineKey madeBy, DateTimeOffset at);

    /// <summary>The document with this hash, or null.</summary>
    DocumentEntry? Find(string sha256);

    /// <summary>Documents whose hash begins with, or whose name is or ends in, the given text; newest first.</summary>
    IReadOnlyList<DocumentEntry> Search(string hashOrName);

    /// <summary>Every document, oldest first.</summary>
    IReadOnlyList<DocumentEntry> List();

    /// <summary>The record of a document, or null.</summary>
    IngestResult? ReadRecord(string sha256);

    /// <summary>The keys of a document's arrivals, newest first: where its bytes came from.</summary>
    IReadOnlyList<string> ArrivalKeys(string sha256);

    /// <summary>Stored warnings, by document and order; null filters take all.</summary>
    IReadOnlyList<WarningEntry> Warnings(string? code = null, Severity? severity = null);
}
