namespace ItaIngest.Storage.Batches;

/// <summary>A record that a batch replaced.</summary>
/// <param name="DocumentId">Whose it is.</param>
/// <param name="MadeBy">What had made it.</param>
/// <param name="Json">The record, packed.</param>
/// <param name="IsCurrent">Whether what the batch made is still the document's record.</param>
sealed record TakenVersion(long DocumentId, EngineKey MadeBy, byte[] Json, bool IsCurrent);
