namespace ItaIngest.Reading.Isolation;

/// <summary>What a request is about.</summary>
/// <param name="Key">Tells it from all others: a process that has its bytes still is not sent them again.</param>
/// <param name="Open">Its bytes.</param>
sealed record ReaderInput(string Key, Func<DocumentSource> Open);
