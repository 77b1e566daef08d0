namespace ItaIngest.Storage.Queue;

/// <summary>Filters and order of the queue under a name.</summary>
/// <param name="Id">Number.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Query">The queue page's query string.</param>
/// <param name="IsShared">Whether others see it too.</param>
public sealed record SavedView(long Id, string Owner, string Name, string Query, bool IsShared);
