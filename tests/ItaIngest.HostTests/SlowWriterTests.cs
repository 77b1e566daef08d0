using System.Globalization;
using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>Files in work that programs still have open to write: the others do not wait for them.</summary>
public sealed class SlowWriterTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public SlowWriterTests() => sandbox.Folders.Create();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task As_many_slow_writers_as_there_are_workers_hold_up_nobody_else()
    {
        // In work as they are when a worker was killed, one more than --jobs; each writer has written half.
        const int Writers = 3;
        var writers = Enumerable.Range(0, Writers).Select(i =>
        {
            var whole = Sandbox.Report(i);
            var path = sandbox.Write(string.Create(CultureInfo.InvariantCulture, $"root/work/token{i}/{i}.pdf"), whole[..(whole.Length / 2)]);
            return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        }).ToList();
        using var watcher = await sandbox.WatchAsync();
        await watcher.UntilAsync(() => watcher.Errors.Split("still has").Length > Writers, "each of them is waited for");
        sandbox.Drop("good.pdf", Sandbox.Report(Writers));
        await watcher.UntilAsync(() => sandbox.Store.List() is [{ State: DocumentState.Done }], "the good file is brought in meanwhile");

        for (var i = 0; i < Writers; i++)
        {
            var whole = Sandbox.Report(i);
            await writers[i].WriteAsync(whole.AsMemory(whole.Length / 2));
            await writers[i].DisposeAsync();
        }

        await watcher.UntilAsync(() => sandbox.IsAtRest(Writers + 1), "those that were waited for are brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions)));
        Assert.All(Enumerable.Range(0, Writers), i => Assert.Single(sandbox.CopiesOf(Sandbox.Report(i))));
    }
}
