namespace ItaIngest.Pipeline.Inbox;

/// <summary>Something in the inbox that is not taken.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Reason">Why, for the log.</param>
sealed record LeftAlone(string Path, string Reason);
