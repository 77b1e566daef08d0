namespace ItaIngest.Storage;

/// <summary>The store cannot be used: not there, not writable, too old a library, or written by a newer program. The message says what to do.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
