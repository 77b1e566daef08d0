namespace ItaIngest.Storage.Progress;

/// <summary>A document that a worker has.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Name">Its newest name.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record WorkingDocument(string Sha256, string Name, DateTimeOffset Since);
