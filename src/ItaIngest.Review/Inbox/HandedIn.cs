namespace ItaIngest.Review.Inbox;

/// <summary>What became of a file that was handed in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTaken">Whether it is in the inbox.</param>
/// <param name="Said">In words.</param>
public sealed record HandedIn(string Name, bool IsTaken, string Said);
