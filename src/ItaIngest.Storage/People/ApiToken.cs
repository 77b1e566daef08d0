namespace ItaIngest.Storage.People;

/// <summary>What a program signs in with; the secret itself is not kept.</summary>
/// <param name="Id">Number.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Role">The most that it may; never more than its owner.</param>
/// <param name="Created">When, UTC.</param>
/// <param name="Until">When it ends, UTC.</param>
/// <param name="LastUsed">When it was used last, to the hour, UTC; null: never.</param>
/// <param name="Revoked">When it was revoked, UTC; null: it was not.</param>
public sealed record ApiToken(
    long Id, string Owner, string Label, Role Role, DateTimeOffset Created, DateTimeOffset Until, DateTimeOffset? LastUsed, DateTimeOffset? Revoked);
