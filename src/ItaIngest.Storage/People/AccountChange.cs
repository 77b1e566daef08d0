namespace ItaIngest.Storage.People;

/// <summary>A change of an account or of its tokens.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Account">Whose account it is.</param>
/// <param name="What">What was changed, in English.</param>
public sealed record AccountChange(DateTimeOffset At, string Who, string Account, string What);
