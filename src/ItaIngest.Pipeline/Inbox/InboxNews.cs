namespace ItaIngest.Pipeline.Inbox;

/// <summary>Hears of every file that was brought in; called from several threads.</summary>
/// <param name="outcome">What became of it.</param>
public delegate void InboxNews(IntakeOutcome outcome);
