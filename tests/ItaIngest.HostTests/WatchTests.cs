using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>The watched folder with the real program.</summary>
public sealed class WatchTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_folder_that_is_moved_in_and_a_file_that_grows_slowly_are_both_taken_whole()
    {
        sandbox.Folders.Create();
        using var watcher = await sandbox.WatchAsync();

        sandbox.Write("outside/2568/moved.pdf", Sandbox.Report(1));
        Directory.Move(sandbox["outside/2568"], Path.Combine(sandbox.Folders.Inbox, "2568"));
        var slow = Sandbox.Report(2);
        await using (var file = File.Create(Path.Combine(sandbox.Folders.Inbox, "slow.pdf")))
        {
            foreach (var chunk in slow.Chunk((slow.Length / 8) + 1))
            {
                await file.WriteAsync(chunk);
                await file.FlushAsync();
                await Task.Delay(100);
            }
        }

        await watcher.UntilAsync(() => sandbox.IsAtRest(2), "both are brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal(DocumentState.Done, document.State));
        Assert.Single(sandbox.CopiesOf(slow));
        Assert.Contains(sandbox.Store.List(), document => document.Sightings[0].Tags.SequenceEqual(["2568"]));
    }

    [Fact]
    public async Task A_writer_that_pauses_for_longer_than_files_settle_and_goes_on_is_waited_for()
    {
        sandbox.Folders.Create();
        using var watcher = await sandbox.WatchAsync();
        var whole = Sandbox.Report(1);
        await using (var writer = File.Create(Path.Combine(sandbox.Folders.Inbox, "paused.pdf")))
        {
            await writer.WriteAsync(whole.AsMemory(0, whole.Length / 2));
            await writer.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(3)); // fifteen times the settle time
            Assert.Empty(sandbox.Store.List());
            await writer.WriteAsync(whole.AsMemory(whole.Length / 2));
        }

        await watcher.UntilAsync(() => sandbox.IsAtRest(1), "it is brought in");
        Assert.Equal(DocumentState.Done, Assert.Single(sandbox.Store.List()).State);
        Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(whole)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_watchers_on_one_root_are_refused()
    {
        sandbox.Folders.Create();
        using var first = await sandbox.WatchAsync();
        var second = await ItaIngestProcess.RunAsync(sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--lang", "en");
        Assert.Equal(3, second.Code);
        Assert.Contains("Another watcher", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlapping_folders_are_wrong_usage()
    {
        var (code, _, errors) = await ItaIngestProcess.RunAsync(
            sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--inbox", Path.Combine(sandbox.Folders.Archive, "in"), "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("overlap", errors, StringComparison.Ordinal);
    }
}
