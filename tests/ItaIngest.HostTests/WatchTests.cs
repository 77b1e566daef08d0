using System.Globalization;
using ItaIngest.Pipeline;
using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>The watched folder with the real program.</summary>
public sealed class WatchTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_kill_at_any_moment_loses_nothing_and_doubles_nothing(int seed, bool archiveIsElsewhere)
    {
        var elsewhere = archiveIsElsewhere ? Elsewhere() : null;
        sandbox.Folders = RootFolders.At(sandbox.Folders.Root, archive: elsewhere);
        sandbox.Folders.Create();
        var random = new Random(seed);
        var reports = Enumerable.Range(0, 10).Select(Sandbox.Report).ToList();
        byte[] rubbish = [.. "this is no report, "u8, (byte)('0' + seed)];
        try
        {
            // Dropped by rename, as a share or a browser does when it has finished; two of them twice.
            for (var i = 0; i < reports.Count; i++)
            {
                Drop($"ปี{i % 2}/{i}.pdf", reports[i]);
            }

            Drop("again.pdf", reports[0]);
            Drop("rubbish.pdf", rubbish);

            for (var kill = 0; kill < 6; kill++)
            {
                using var watcher = Watch();
                await watcher.UntilAsync(() => watcher.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");
                await Task.Delay(random.Next(20, 1500));
                await watcher.KillAsync();
                Assert.All(reports.Append(rubbish), bytes => Assert.NotEmpty(sandbox.CopiesOf(bytes)));
                if (elsewhere is null)
                {
                    Assert.All(reports.Skip(1).Append(rubbish), bytes => Assert.Single(sandbox.CopiesOf(bytes)));
                }
            }

            // Up first: all may have been brought in before, and a signal during its start would end the program as the system does.
            using var last = Watch();
            await last.UntilAsync(() => last.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");
            await last.UntilAsync(() => IsAtRest(reports.Count + 1), "all documents are brought in");
            await last.SignalAsync("TERM");
            Assert.Equal(0, await last.EndAsync());

            var documents = sandbox.Store.List();
            Assert.Equal(reports.Count + 1, documents.Count);
            Assert.All(documents, document => Assert.Equal(1, document.Completions));
            Assert.All(reports, bytes => Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(bytes)), StringComparison.Ordinal));
            Assert.Equal(Path.Combine(sandbox.Folders.Rejected, "rubbish.pdf"), Assert.Single(sandbox.CopiesOf(rubbish)));
            Assert.True(File.Exists(Path.Combine(sandbox.Folders.Rejected, "rubbish.pdf.reason.txt")));
            Assert.All(documents, document => Assert.True(File.Exists(sandbox.Folders.RecordFile(document.Sha256))));
            Assert.Equal(
                ["again.pdf", "ปี0/0.pdf"],
                documents.Single(document => document.Sightings.Count > 1).Sightings.Select(sighting => sighting.Name).Distinct().Order(StringComparer.Ordinal));
        }
        finally
        {
            if (elsewhere is not null)
            {
                Directory.Delete(elsewhere, recursive: true);
            }
        }
    }

    [Fact]
    public async Task A_folder_that_is_moved_in_and_a_file_that_grows_slowly_are_both_taken_whole()
    {
        sandbox.Folders.Create();
        using var watcher = Watch();
        await watcher.UntilAsync(() => watcher.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");

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

        await watcher.UntilAsync(() => IsAtRest(2), "both are brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal(DocumentState.Done, document.State));
        Assert.Single(sandbox.CopiesOf(slow));
        Assert.Contains(sandbox.Store.List(), document => document.Sightings[0].Tags.SequenceEqual(["2568"]));
    }

    [Fact]
    public async Task A_writer_that_pauses_for_longer_than_files_settle_and_goes_on_is_waited_for()
    {
        sandbox.Folders.Create();
        using var watcher = Watch();
        await watcher.UntilAsync(() => watcher.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");
        var whole = Sandbox.Report(1);
        await using (var writer = File.Create(Path.Combine(sandbox.Folders.Inbox, "paused.pdf")))
        {
            await writer.WriteAsync(whole.AsMemory(0, whole.Length / 2));
            await writer.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(3)); // fifteen times the settle time
            Assert.Empty(sandbox.Store.List());
            await writer.WriteAsync(whole.AsMemory(whole.Length / 2));
        }

        await watcher.UntilAsync(() => IsAtRest(1), "it is brought in");
        Assert.Equal(DocumentState.Done, Assert.Single(sandbox.Store.List()).State);
        Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(whole)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_watchers_on_one_root_are_refused()
    {
        sandbox.Folders.Create();
        using var first = Watch();
        await first.UntilAsync(() => first.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");
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

    // Nothing waits in inbox or work, and the ledger is closed.
    bool IsAtRest(int documents) =>
        !Directory.EnumerateFiles(sandbox.Folders.Inbox, "*", SearchOption.AllDirectories).Any()
        && !Directory.EnumerateFileSystemEntries(sandbox.Folders.Work).Any()
        && File.Exists(sandbox.Folders.Database)
        && sandbox.Store.List() is var list && list.Count == documents
        && list.All(document => document.State is DocumentState.Done or DocumentState.Rejected);

    void Drop(string name, byte[] bytes)
    {
        var outside = sandbox.Write("outside.tmp", bytes);
        var inside = Path.Combine(sandbox.Folders.Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        File.Move(outside, inside);
    }

    ItaIngestProcess Watch() => ItaIngestProcess.Start(
        sandbox.Path,
        "watch", "--root", sandbox.Folders.Root, "--archive", sandbox.Folders.Archive, "--settle", "0.2", "--jobs", 2.ToString(CultureInfo.InvariantCulture), "--lang", "en");

    static string Elsewhere()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "needs /dev/shm as a second file system");
        return Directory.CreateDirectory($"/dev/shm/ita-host-{Guid.NewGuid():N}").FullName;
    }
}
