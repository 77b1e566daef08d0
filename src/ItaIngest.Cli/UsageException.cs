namespace ItaIngest.Cli;

/// <summary>The user asked for something that cannot be done as asked; becomes <see cref="ExitCode.Usage"/>.</summary>
sealed class UsageException(string thai, string english) : Exception(english)
{
    public string Thai { get; } = thai;
}
