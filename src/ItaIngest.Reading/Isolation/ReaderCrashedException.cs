namespace ItaIngest.Reading.Isolation;

/// <summary>A reader process ended in the middle of a request, or answered nonsense.</summary>
public sealed class ReaderCrashedException(Exception inner) : Exception("A reader process ended while it read.", inner);
