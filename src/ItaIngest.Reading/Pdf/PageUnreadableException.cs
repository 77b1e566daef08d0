namespace ItaIngest.Reading.Pdf;

/// <summary>One page cannot be read; the others may well be. Becomes the diagnostic <c>page.failed</c>.</summary>
public sealed class PageUnreadableException(string message) : Exception(message);
