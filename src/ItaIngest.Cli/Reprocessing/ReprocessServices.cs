using ItaIngest.Cli.Commands;
using ItaIngest.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>The parts that work on batches, over a root that must be there already.</summary>
static class ReprocessServices
{
    public static ServiceProvider Make(Speech say, RootFolders folders, IngestOptions options, bool isVerbose)
    {
        options.Validate();
        StoreOf.Check(folders);
        return new ServiceCollection()
            .AddLogging(logging => Logs.ToStandardError(logging, isVerbose))
            .AddIngest(folders, options)
            .AddStoredReadings(folders, options)
            .AddReprocessing()
            .BuildServiceProvider();
    }
}
