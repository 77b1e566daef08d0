namespace ItaIngest.Pipeline.Work;

/// <summary>The server of the work queue cannot be used. The message says what to do and holds no password.</summary>
public sealed class QueueUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
