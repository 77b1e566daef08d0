namespace ItaIngest.Storage.Queue;

/// <summary>A total score that a document gives.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Name">Its newest name.</param>
/// <param name="Agency">The agency it is of.</param>
/// <param name="Year">Fiscal year, Buddhist era.</param>
/// <param name="Overall">0..100, as reviewed.</param>
public sealed record ScorePoint(string Sha256, string Name, string Agency, int Year, decimal Overall);
