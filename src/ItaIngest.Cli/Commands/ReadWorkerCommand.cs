using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.Cli.Commands;

/// <summary>The hidden verb that makes this program a reader process.</summary>
static class ReadWorkerCommand
{
    public const string Name = ReaderCommand.Verb;

    public static Task<int> RunAsync() => ReadWorker.RunAsync(Engine.PartIds, AnalysisApart.Answer);
}
