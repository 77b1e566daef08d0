namespace ItaIngest.Reading.Isolation;

/// <summary>A fault of the program inside a reader process: an exception there that is neither a rejection nor a failed page.</summary>
public sealed class ReaderFaultException(string message) : Exception(message);
