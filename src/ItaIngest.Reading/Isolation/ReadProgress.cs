namespace ItaIngest.Reading.Isolation;

/// <summary>A step of the pool. A document that is read whole, such as DOCX, counts as one page.</summary>
/// <param name="Found">Pages of a document that was just opened; 0 otherwise.</param>
/// <param name="Read">Pages that were just read; 0 otherwise.</param>
public readonly record struct ReadProgress(int Found, int Read);
