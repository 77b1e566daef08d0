namespace ItaIngest.Pipeline.Sweeping;

/// <summary>Something kept that is not as it was.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Code"><c>archive.missing</c>, <c>archive.changed</c>, <c>reading.damaged</c>, <c>record.damaged</c> or <c>record.differs</c>.</param>
/// <param name="Path">The file.</param>
public sealed record SweepFinding(string Sha256, string Code, string Path);
