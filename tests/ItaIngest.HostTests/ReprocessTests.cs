using ItaIngest.Storage.Batches;

namespace ItaIngest.HostTests;

/// <summary>Reprocessing and rolling back with the real program.</summary>
public sealed class ReprocessTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Rules_change_the_report_tells_what_and_rollback_brings_it_back()
    {
        File.Copy(Sandbox.Corpus("san-na-meng-2568/source.pdf"), sandbox["a.pdf"]);
        Assert.Equal(0, (await ItaIngestProcess.RunAsync(sandbox.Path, "run", "a.pdf", "--root", "root")).Code);
        var before = sandbox.Store.Warnings();
        Assert.NotEmpty(before);

        string[] change = ["reprocess", "--root", "root", "--lang", "en", "--severity", before[0].Warning.Code + "=off"];
        var (code, output, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, [.. change, "--dry-run"]);
        Assert.True(code == 0, errors);
        Assert.Contains(before[0].Warning.Code, output, StringComparison.Ordinal);
        Assert.Equal(before.Count, sandbox.Store.Warnings().Count);

        (code, _, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, [.. change, "--name", "softer"]);
        Assert.True(code == 0, errors);
        Assert.DoesNotContain(sandbox.Store.Warnings(), entry => entry.Warning.Code == before[0].Warning.Code);
        Assert.True(File.Exists(sandbox["root/batches/softer.csv"]));

        (code, _, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, "rollback", "softer", "--root", "root");
        Assert.True(code == 0, errors);
        Assert.Equal(before.Count, sandbox.Store.Warnings().Count);
    }

    [Fact]
    public async Task Without_a_root_or_a_batch_it_says_so()
    {
        Assert.Equal(2, (await ItaIngestProcess.RunAsync(sandbox.Path, "reprocess", "--root", "none")).Code);
        Assert.False(Directory.Exists(sandbox["none"]));
        Assert.Equal(2, (await ItaIngestProcess.RunAsync(sandbox.Path, "reprocess", "--name", "../x", "--root", "none")).Code);
    }

    [Fact]
    public async Task Killed_at_any_time_it_goes_on_and_does_every_document_once()
    {
        const int Documents = 24;
        var random = new Random(7);
        for (var i = 0; i < Documents; i++)
        {
            sandbox.Write($"in/{i}.pdf", Sandbox.Report(i));
        }

        await RunKilledAsync(random, "run", "in", "--root", "root", "--name", "first");
        Assert.All(sandbox.Store.List(), entry => Assert.Equal(1, entry.Completions));
        Assert.Equal(Documents, Directory.GetFiles(sandbox["out"], "*.json").Length);
        Assert.Equal(Documents + 1, File.ReadAllLines(sandbox["root/batches/first.run.csv"]).Length);

        var code = sandbox.Store.Warnings()[0].Warning.Code;
        await RunKilledAsync(random, "reprocess", "--root", "root", "--severity", code + "=off", "--name", "softer");
        Assert.All(sandbox.Store.List(), entry => Assert.Equal(2, entry.Completions));
        Assert.DoesNotContain(sandbox.Store.Warnings(), entry => entry.Warning.Code == code);
        var batches = new BatchStore(sandbox.Folders.Store.Open());
        Assert.Equal(new BatchProgress(0, 0, Documents, 0), batches.Progress(batches.Find("softer")!));
        Assert.True(File.Exists(sandbox["root/batches/softer.csv"]));

        // Once more: nothing is done twice, the report is there again.
        File.Delete(sandbox["root/batches/softer.csv"]);
        var (again, _, words) = await ItaIngestProcess.RunAsync(sandbox.Path, "reprocess", "--root", "root", "--severity", code + "=off", "--name", "softer");
        Assert.True(again == 0, words);
        Assert.All(sandbox.Store.List(), entry => Assert.Equal(2, entry.Completions));
        Assert.True(File.Exists(sandbox["root/batches/softer.csv"]));

        await RunKilledAsync(random, "rollback", "softer", "--root", "root");
        Assert.Equal(Documents, sandbox.Store.Warnings(code).Select(entry => entry.Sha256).Distinct().Count());
    }

    // Killed eight times at random moments, perhaps after its last document, then left to end.
    async Task RunKilledAsync(Random random, params string[] command)
    {
        for (var kill = 0; kill < 8; kill++)
        {
            using var running = ItaIngestProcess.Start(sandbox.Path, command);
            await Task.Delay(random.Next(200, 4000));
            await running.KillAsync();
        }

        var (code, _, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, command);
        Assert.True(code == 0, errors);
    }
}
