using ItaIngest.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>The parts that work on batches, over a root that must be there already.</summary>
static class ReprocessServices
{
    public static ServiceProvider Make(Speech say, RootFolders folders, IngestOptions options, bool isVerbose)
    {
        options.Validate();
        if (!File.Exists(folders.Database))
        {
            throw new UsageException(
                $"ยังไม่มีข้อมูลใน {folders.Root} สั่ง ita-ingest run หรือ watch ก่อน หรือระบุ --root",
                $"Nothing is stored in {folders.Root} yet: use ita-ingest run or watch first, or give another --root.");
        }

        return new ServiceCollection()
            .AddLogging(logging => Logs.ToStandardError(logging, isVerbose))
            .AddIngest(folders, options)
            .AddStoredReadings(folders, options)
            .AddReprocessing(folders)
            .BuildServiceProvider();
    }
}
