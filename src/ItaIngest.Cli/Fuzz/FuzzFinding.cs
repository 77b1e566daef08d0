namespace ItaIngest.Cli.Fuzz;

/// <summary>Something that must not be.</summary>
/// <param name="Kind">fault, hang, reasonless or reader-crash.</param>
/// <param name="Where">What tells one from another: the exception and its first own line, or the message.</param>
sealed record FuzzFinding(string Kind, string Where);
