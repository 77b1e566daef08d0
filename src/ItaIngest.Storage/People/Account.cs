namespace ItaIngest.Storage.People;

/// <summary>A person who may sign in.</summary>
/// <param name="Id">Number.</param>
/// <param name="Name">The name as given; two that differ in case or spaces alone are the same.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Password">Hash of the password; null where only another provider vouches for the person.</param>
/// <param name="IsDisabled">Whether signing in is refused.</param>
/// <param name="LockedUntil">Until when signing in is refused after too many wrong passwords, UTC; null: it is not.</param>
public sealed record Account(long Id, string Name, Role Role, string? Password, bool IsDisabled, DateTimeOffset? LockedUntil);
