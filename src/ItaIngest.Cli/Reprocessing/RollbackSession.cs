using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Reprocessing;
using ItaIngest.Storage.Batches;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Reprocessing;

/// <summary>One <c>rollback</c>.</summary>
sealed class RollbackSession(GlobalOptions global, RootFolders folders, string name, bool isVerbose)
{
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var say = global.Say;
        await using var services = ReprocessServices.Make(say, folders, new IngestOptions(), isVerbose);
        var batch = services.GetRequiredService<BatchStore>().Find(name)
            ?? throw new UsageException($"ไม่มีชุดงานชื่อ {name}", $"There is no batch of the name {name}.");
        if (batch.IsDry)
        {
            throw new UsageException($"{name} เป็นการทดลอง (--dry-run) ไม่มีสิ่งใดให้นำกลับ", $"{name} was a dry run: nothing was replaced.");
        }

        var (restored, newer) = services.GetRequiredService<Reprocessor>().RollBack(batch, stop);
        Terminal.Tell(say[
            $"นำผลลัพธ์เดิมกลับมา {restored} เอกสาร คงผลที่ใหม่กว่าไว้ {newer}", $"{restored} former records brought back; {newer} were made anew since and stay."]);
        return ExitCode.Complete;
    }
}
