using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline;

/// <summary>One dropped file to its end, with a reader that only looks at the first byte: 'R' is a file that cannot be used.</summary>
public abstract class IntakeTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly TestDatabase databases;
    readonly RootFolders folders;
    readonly DocumentStore store;
    readonly WorkFolder work;
    int runs;

    protected IntakeTests(TestDatabase databases)
    {
        this.databases = databases;
        folders = RootFolders.At(folder.Path);
        folders.Create();
        store = new DocumentStore(databases.Open());
        work = new WorkFolder(folders, TimeProvider.System);
    }

    public void Dispose()
    {
        databases.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_file_ends_in_the_archive_with_its_record_and_its_subfolders_as_tags()
    {
        var outcome = await Drop("ปี2568/ไตรมาส1/รายงาน.pdf", "Good");

        var sha = outcome.Record.Source.Sha256;
        Assert.Equal("Good", File.ReadAllText(folders.ArchiveFile(sha, "application/pdf")));
        Assert.True(File.Exists(folders.RecordFile(sha)));
        Assert.Equal(["ปี2568", "ไตรมาส1"], store.Find(sha)!.Sightings[0].Tags);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folders.Work));
        Assert.Empty(Directory.EnumerateFiles(folders.Inbox, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_same_bytes_again_only_add_their_name()
    {
        await Drop("a.pdf", "Good");
        var second = await Drop("b.pdf", "Good");

        Assert.False(second.IsNew);
        Assert.Equal(1, runs);
        Assert.Equal(["a.pdf", "b.pdf"], store.Find(second.Record.Source.Sha256)!.Sightings.Select(sighting => sighting.Name));
        Assert.Single(EveryCopyOf("Good"));
    }

    [Fact]
    public async Task The_same_name_with_other_bytes_is_another_document()
    {
        await Drop("a.pdf", "Good");
        await Drop("a.pdf", "Goods");
        Assert.Equal(2, store.List().Count);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_stands_beside_its_reason_in_both_languages()
    {
        await Drop("ปี2568/x.pdf", "Rubbish");

        Assert.Equal("Rubbish", File.ReadAllText(Path.Combine(folders.Rejected, "ปี2568/x.pdf")));
        var reason = File.ReadAllText(Path.Combine(folders.Rejected, "ปี2568/x.pdf.reason.txt"));
        Assert.Contains("Broken; send it again.", reason, StringComparison.Ordinal);
        Assert.Contains("ไฟล์เสีย โปรดส่งใหม่", reason, StringComparison.Ordinal);
        Assert.Contains("file.damaged", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Good")]
    [InlineData("Rubbish")]
    public async Task Who_still_has_a_file_open_does_not_reach_what_is_kept_of_it(string text)
    {
        FileStream? writer = null;
        var item = work.Take(folder.Write("inbox/a.pdf", System.Text.Encoding.UTF8.GetBytes(text)))!;
        await Intake(beforeResult: path => writer = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)).BringInAsync(item, CancellationToken.None);
        writer!.Write("more"u8);
        writer.Dispose();
        Assert.Single(EveryCopyOf(text));
        Assert.Empty(EveryCopyOf(text + "more"));
    }

    [Fact]
    public async Task Two_rejected_files_of_one_name_are_both_kept()
    {
        await Drop("x.pdf", "Rubbish");
        await Drop("x.pdf", "Rubble");
        Assert.Single(EveryCopyOf("Rubbish"));
        Assert.Single(EveryCopyOf("Rubble"));
        Assert.Equal(2, Directory.GetFiles(folders.Rejected, "*.reason.txt").Length);
    }

    [Fact]
    public async Task Rejected_bytes_again_are_not_run_again_and_not_kept_twice()
    {
        await Drop("x.pdf", "Rubbish");
        await Drop("x.pdf", "Rubbish");
        Assert.Equal(1, runs);
        Assert.Single(EveryCopyOf("Rubbish"));
    }

    [Fact]
    public async Task A_better_program_takes_rejected_bytes_out_of_the_rejected_folder()
    {
        await Drop("x.pdf", "Rubbish");
        folder.Write("inbox/x.pdf", "Rubbish"u8.ToArray());
        await Intake(new EngineKey("better", "opts"), readsAll: true).BringInAsync(work.Take(folder["inbox/x.pdf"])!, CancellationToken.None);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folders.Rejected));
        Assert.StartsWith(folders.Archive, Assert.Single(EveryCopyOf("Rubbish")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_after_the_record_was_stored_costs_no_second_run()
    {
        folder.Write("inbox/a.pdf", "Good"u8.ToArray());
        var item = work.Take(folder["inbox/a.pdf"])!;
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Good"u8));
        store.Arrive(new Arrival(sha, 4, item.Name, item.Tags, item.Token, DateTimeOffset.UtcNow));
        store.Complete(SampleRecord.Of(sha, item.Name), new EngineKey("engine", "opts"), DateTimeOffset.UtcNow);

        // The next start finds the file in work.
        var found = Assert.Single(work.Recover());
        Assert.Equal(item, found);
        await Intake().BringInAsync(found, CancellationToken.None);

        Assert.Equal(0, runs);
        Assert.Equal("Good", File.ReadAllText(folders.ArchiveFile(sha, "application/pdf")));
        Assert.Single(store.Find(sha)!.Sightings);
    }

    [Fact]
    public async Task Two_copies_at_once_are_one_run()
    {
        var items = Enumerable.Range(0, 8).Select(i => work.Take(folder.Write($"inbox/{i}.pdf", "Good"u8.ToArray()))!).ToList();
        var intake = Intake();
        await Task.WhenAll(items.Select(item => Task.Run(() => intake.BringInAsync(item, CancellationToken.None))));

        Assert.Equal(1, runs);
        Assert.Equal(8, Assert.Single(store.List()).Sightings.Count);
        Assert.Single(EveryCopyOf("Good"));
    }

    [Fact]
    public async Task A_file_that_is_written_on_while_it_is_read_is_read_again()
    {
        var path = folder.Write("inbox/a.pdf", "Goo"u8.ToArray());
        var item = work.Take(path)!;
        var isFirst = true;
        var intake = Intake(beforeResult: file =>
        {
            if (isFirst)
            {
                isFirst = false;
                File.AppendAllText(file, "d");
            }
        });
        var outcome = (await intake.BringInAsync(item, CancellationToken.None))!;

        Assert.Equal(2, runs);
        Assert.Equal("Good", File.ReadAllText(folders.ArchiveFile(outcome.Record.Source.Sha256, "application/pdf")));
        Assert.Equal(DocumentState.Done, Assert.Single(store.List()).State);
    }

    [Fact]
    public async Task What_was_read_of_a_file_that_is_written_on_may_be_a_document_of_its_own()
    {
        await Drop("half.pdf", "Rep");
        var item = work.Take(folder.Write("inbox/a.pdf", "Rep"u8.ToArray()))!;
        var better = Intake(new EngineKey("better", "opts"), beforeResult: file =>
        {
            if (runs == 2)
            {
                File.WriteAllText(file, "Good");
            }
        });
        Assert.Equal(IngestStatus.Complete, (await better.BringInAsync(item, CancellationToken.None))!.Record.Status);

        Assert.Equal(3, runs);
        Assert.Equal(["half.pdf: Rejected", "a.pdf: Done"], store.List().OrderBy(d => d.Name == "a.pdf").Select(d => $"{string.Join(' ', d.Sightings.Select(s => s.Name))}: {d.State}"));
    }

    [Fact]
    public async Task A_file_that_somebody_has_open_to_write_waits_for_the_whole_of_it()
    {
        var writer = new FileStream(folder.Write("inbox/a.pdf", "Goo"u8.ToArray()), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        var bringing = Intake().BringInAsync(work.Take(folder["inbox/a.pdf"])!, CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.False(bringing.IsCompleted);
        writer.Write("d"u8);
        writer.Dispose();
        Assert.Equal("Good", File.ReadAllText(folders.ArchiveFile((await bringing)!.Record.Source.Sha256, "application/pdf")));
        Assert.Equal(1, runs);
        Assert.Single(store.List());
    }

    [Fact]
    public async Task A_stop_puts_the_document_back_and_leaves_the_bytes_in_work()
    {
        using var stop = new CancellationTokenSource();
        var item = work.Take(folder.Write("inbox/a.pdf", "Good"u8.ToArray()))!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Intake(beforeResult: _ => stop.Cancel()).BringInAsync(item, stop.Token));

        Assert.Equal(DocumentState.Queued, Assert.Single(store.List()).State);
        Assert.Single(work.Recover());
    }

    [Fact]
    public async Task A_worker_that_lost_its_document_stores_nothing_and_begins_again()
    {
        var item = work.Take(folder.Write("inbox/a.pdf", "Good"u8.ToArray()))!;
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Good"u8));
        var outcome = await Intake(beforeResult: _ =>
        {
            if (runs == 1)
            {
                store.Take(new Arrival(sha, 4, "a.pdf", [], "another", DateTimeOffset.UtcNow), "another", _ => true);
            }
        }).BringInAsync(item, CancellationToken.None);

        Assert.Equal((2, 1, DocumentState.Done), (runs, store.Find(sha)!.Completions, store.Find(sha)!.State));
        Assert.True(outcome!.IsNew);
    }

    [Fact]
    public async Task A_file_that_another_worker_brought_in_is_nothing_to_do()
    {
        var item = work.Take(folder.Write("inbox/a.pdf", "Good"u8.ToArray()))!;
        Assert.NotNull(await Intake().BringInAsync(item, CancellationToken.None));
        Assert.Null(await Intake().BringInAsync(item, CancellationToken.None));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_file_that_is_given_up_is_rejected_and_tried_again_when_it_is_dropped_again()
    {
        var item = work.Take(folder.Write("inbox/a.pdf", "Good"u8.ToArray()))!;
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Good"u8));
        await Intake().BringInAsync(item, CancellationToken.None, (_, name, _) => Task.FromResult(
            SampleRecord.Of(sha, name, IngestStatus.Rejected) with { Rejection = new Rejection(RejectionCodes.GivenUp, "Too often.", "บ่อยเกินไป") }));
        Assert.Equal((0, RejectionCodes.GivenUp), (runs, store.Find(sha)!.RejectionCode));
        Assert.Single(EveryCopyOf("Good"));

        await Drop("a.pdf", "Good");
        Assert.Equal(DocumentState.Done, store.Find(sha)!.State);
        Assert.StartsWith(folders.Archive, Assert.Single(EveryCopyOf("Good")), StringComparison.Ordinal);
    }

    async Task<IntakeOutcome> Drop(string name, string text)
    {
        var path = folder.Write("inbox/" + name, System.Text.Encoding.UTF8.GetBytes(text));
        return (await Intake().BringInAsync(work.Take(path)!, CancellationToken.None))!;
    }

    Intake Intake(EngineKey? engine = null, bool readsAll = false, Action<string>? beforeResult = null, DocumentStore? over = null) => new(
        folders,
        over ?? store,
        async (path, name, cancel) =>
        {
            Interlocked.Increment(ref runs);
            var bytes = await File.ReadAllBytesAsync(path, cancel);
            beforeResult?.Invoke(path);
            cancel.ThrowIfCancellationRequested();
            var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            return SampleRecord.Of(sha, name, bytes[0] == 'R' && !readsAll ? IngestStatus.Rejected : IngestStatus.Complete);
        },
        engine ?? new EngineKey("engine", "opts"),
        TimeProvider.System,
        NullLogger<Intake>.Instance);

    IEnumerable<string> EveryCopyOf(string text) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("ita.db", StringComparison.Ordinal) && File.ReadAllText(path) == text);

    public sealed class OnSqlite() : IntakeTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : IntakeTests(TestDatabase.OnPostgres(server))
    {
        [Fact]
        public async Task Eight_workers_that_get_the_same_file_bring_it_in_once()
        {
            var item = work.Take(folder.Write("inbox/a.pdf", "Good"u8.ToArray()))!;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
                Intake(beforeResult: _ => Thread.Sleep(50), over: new DocumentStore(databases.Open())).BringInAsync(item, CancellationToken.None))));

            Assert.Equal(1, runs);
            Assert.Single(outcomes, outcome => outcome is { IsNew: true });
            Assert.Equal(1, Assert.Single(store.List()).Completions);
            Assert.Single(EveryCopyOf("Good"));
        }
    }
}
