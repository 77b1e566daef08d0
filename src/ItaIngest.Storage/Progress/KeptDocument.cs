namespace ItaIngest.Storage.Progress;

/// <summary>A document whose bytes or readings are kept.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="IsArchived">Whether it came through an inbox, so that its bytes are in the archive.</param>
public sealed record KeptDocument(string Sha256, string MediaType, bool IsArchived);
