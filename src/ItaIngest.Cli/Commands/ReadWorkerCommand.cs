namespace ItaIngest.Cli.Commands;

/// <summary>The hidden verb that makes this program a reader process.</summary>
static class ReadWorkerCommand
{
    public const string Name = "read-worker";

    public static Task<int> RunAsync(IReadOnlyList<string> args) => throw new UsageException("", "");
}
