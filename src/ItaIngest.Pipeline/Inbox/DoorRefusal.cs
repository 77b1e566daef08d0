namespace ItaIngest.Pipeline.Inbox;

/// <summary>Why a file was not put into the inbox, in both languages.</summary>
public sealed record DoorRefusal(string Thai, string English);
