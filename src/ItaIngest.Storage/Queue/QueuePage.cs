namespace ItaIngest.Storage.Queue;

/// <summary>A page of the queue.</summary>
/// <param name="Entries">The documents, in the order asked for.</param>
/// <param name="Total">How many documents the filters leave, all pages together.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Previous">Where the page before ends; null: this is the first.</param>
/// <param name="IsCut">Whether more documents have the words searched for: only the <see cref="QueueQuery.MostFound"/> that came last are here.</param>
public sealed record QueuePage(IReadOnlyList<QueueEntry> Entries, long Total, string? Next, string? Previous, bool IsCut = false);
