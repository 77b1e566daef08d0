namespace ItaIngest.Storage.People;

/// <summary>An account or token cannot be as asked for; the messages say why, for people.</summary>
public sealed class AccountException(string thai, string english) : Exception(english)
{
    /// <summary>The same in Thai.</summary>
    public string Thai { get; } = thai;
}
