namespace ItaIngest.Storage.Progress;

/// <summary>Where the work stands, as the ledger has it: the same for all workers of a store.</summary>
/// <param name="Documents">All documents.</param>
/// <param name="Waiting">Documents that wait.</param>
/// <param name="OldestSince">Since when the oldest of them waits, UTC; null: none waits.</param>
/// <param name="InWork">Documents that workers have, the longest first; at most 50.</param>
/// <param name="DoneLately">Documents that came to their end in the last minutes.</param>
/// <param name="PagesLately">Their pages.</param>
/// <param name="Rejections">The last rejections, newest first; at most 20.</param>
public sealed record LedgerProgress(
    long Documents, long Waiting, DateTimeOffset? OldestSince, IReadOnlyList<WorkingDocument> InWork, long DoneLately, long PagesLately,
    IReadOnlyList<RecentRejection> Rejections);
