using System.Diagnostics;
using System.Globalization;
using ItaIngest.Storage;
using Microsoft.Data.Sqlite;

namespace ItaIngest.HostTests;

/// <summary>What an inbox has to bear, with the real program: odd names, many files at once, disks that are full or read only, a locked database.</summary>
public sealed class InboxTests : IDisposable
{
    readonly Sandbox sandbox = new();
    readonly List<string> mounted = [];

    public InboxTests() => sandbox.Folders.Create();

    public void Dispose()
    {
        mounted.ForEach(folder => Run("umount", "-l", folder));
        sandbox.Dispose();
    }

    [Fact]
    public async Task Names_in_Thai_with_newlines_quotes_and_of_255_bytes_are_kept_as_they_are()
    {
        string[] names =
        [
            "รายงานผลการประเมิน ITA ๒๕๖๘ (ฉบับแก้ไข).pdf",
            "two\nlines\tand a tab.pdf",
            "'; DROP TABLE document; --.pdf",
            "<b>$(rm -rf ~)`id`%2e%2e.pdf",
            "a..pdf",
            new string('ก', 83) + "xx.pdf",
        ];
        Assert.Equal(255, System.Text.Encoding.UTF8.GetByteCount(names[^1]));
        for (var i = 0; i < names.Length; i++)
        {
            sandbox.Drop(names[i], Sandbox.Report(i));
            sandbox.Drop(Path.Combine("โฟลเดอร์\nย่อย", names[i]), [.. "no report "u8, (byte)i]);
        }

        using var watcher = await sandbox.WatchAsync();
        await watcher.UntilAsync(() => sandbox.IsAtRest(2 * names.Length), "all are brought in");
        var documents = sandbox.Store.List();
        Assert.Equal(names.Order(StringComparer.Ordinal), Names(DocumentState.Done));
        Assert.Equal(names.Select(name => Path.Combine("โฟลเดอร์\nย่อย", name)).Order(StringComparer.Ordinal), Names(DocumentState.Rejected));
        for (var i = 0; i < names.Length; i++)
        {
            Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(Sandbox.Report(i))), StringComparison.Ordinal);
            Assert.StartsWith(sandbox.Folders.Rejected, Assert.Single(sandbox.CopiesOf([.. "no report "u8, (byte)i])), StringComparison.Ordinal);
        }

        IEnumerable<string> Names(DocumentState state) =>
            documents.Where(document => document.State == state).SelectMany(document => document.Sightings).Select(sighting => sighting.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_thousand_files_at_once_and_more_events_than_the_system_keeps_lose_nothing()
    {
        const int Files = 1000;
        using var watcher = await sandbox.WatchAsync();
        await watcher.SignalAsync("STOP");
        var lost = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), CultureInfo.InvariantCulture) / 2;
        for (var i = 0; i <= lost; i++)
        {
            // Made and taken away again: two events each, so that the kernel's queue runs over before the files come.
            var path = Path.Combine(sandbox.Folders.Inbox, "busy.tmp");
            File.Create(path).Dispose();
            File.Delete(path);
        }

        for (var i = 0; i < Files; i++)
        {
            sandbox.Write(string.Create(CultureInfo.InvariantCulture, $"outside/{i}.pdf"), [.. "no report "u8, .. BitConverter.GetBytes(i)]);
        }

        Directory.Move(sandbox["outside"], Path.Combine(sandbox.Folders.Inbox, "พร้อมกัน"));
        await watcher.SignalAsync("CONT");
        await watcher.UntilAsync(() => sandbox.IsAtRest(Files), "all are brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal(1, document.Completions));
        Assert.Equal(2 * Files, Directory.EnumerateFiles(sandbox.Folders.Rejected, "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("root")]
    [InlineData("archive")]
    public async Task On_a_full_disk_work_waits_and_goes_on_by_itself_when_there_is_room(string full)
    {
        var folder = full == "root" ? sandbox.Folders.Root : sandbox.Folders.Archive;
        Mount(folder, "size=24m");
        sandbox.Folders.Create();
        using var watcher = await sandbox.WatchAsync();
        var filler = Path.Combine(folder, "filler");
        Fill(filler);
        var report = Sandbox.Report(1);

        // Where the inbox's own disk is full, the file is there before the disk is.
        Free(filler, full == "root" ? report.Length + 8192 : 0);
        sandbox.Drop("a.pdf", report);
        Fill(filler + "2");
        await watcher.UntilAsync(() => watcher.Errors.Contains("a.pdf", StringComparison.Ordinal) && Waits(watcher.Errors), "it is told that there is no room");
        Assert.NotEmpty(sandbox.CopiesOf(report));
        await watcher.UntilAsync(() => !Parts().Any(), "what of it fitted is taken away again");
        File.Delete(filler);
        File.Delete(filler + "2");
        await watcher.UntilAsync(() => sandbox.IsAtRest(1), "it is brought in");
        var document = Assert.Single(sandbox.Store.List());
        Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions));
        Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(report)), StringComparison.Ordinal);

        IEnumerable<string> Parts() => Directory.EnumerateFiles(folder, "*.ita-part", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 });
    }

    [Fact]
    public async Task A_file_on_a_share_that_is_read_only_stays_and_is_taken_when_it_can_be()
    {
        Mount(sandbox.Folders.Inbox, "size=8m");
        sandbox.Drop("a.pdf", Sandbox.Report(1));
        Run("mount", "-o", "remount,ro", sandbox.Folders.Inbox);
        using var watcher = await sandbox.WatchAsync();
        await watcher.UntilAsync(() => watcher.Errors.Contains("a.pdf", StringComparison.Ordinal), "it is told that the file cannot be taken");
        Assert.True(File.Exists(Path.Combine(sandbox.Folders.Inbox, "a.pdf")));
        Run("mount", "-o", "remount,rw", sandbox.Folders.Inbox);
        await watcher.UntilAsync(() => sandbox.IsAtRest(1), "it is brought in");
        Assert.Single(sandbox.CopiesOf(Sandbox.Report(1)));
        Assert.Equal(1, Assert.Single(sandbox.Store.List()).Completions);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_waited_for()
    {
        using var watcher = await sandbox.WatchAsync();
        var store = sandbox.Store;
        using (var other = new SqliteConnection($"Data Source={sandbox.Folders.Database}"))
        {
            other.Open();
            using var hold = other.BeginTransaction();
            sandbox.Drop("a.pdf", Sandbox.Report(1));
            await watcher.UntilAsync(() => sandbox.CopiesOf(Sandbox.Report(1)) is [var path] && path.StartsWith(sandbox.Folders.Work, StringComparison.Ordinal), "it is taken");
            await Task.Delay(TimeSpan.FromSeconds(2));
            Assert.Empty(store.List());
        }

        await watcher.UntilAsync(() => sandbox.IsAtRest(1), "it is brought in");
        Assert.Equal(1, Assert.Single(sandbox.Store.List()).Completions);
    }

    [Fact]
    public async Task The_log_tells_what_is_done_and_nothing_of_what_stands_in_documents()
    {
        sandbox.Drop("a.pdf", Sandbox.Report(1));
        sandbox.Drop("b.pdf", "no report but a secret"u8.ToArray());
        using var watcher = await sandbox.WatchAsync();
        await watcher.UntilAsync(() => sandbox.IsAtRest(2), "both are brought in");
        await watcher.SignalAsync("TERM");
        Assert.Equal(0, await watcher.EndAsync());
        var told = watcher.Errors + watcher.Output;
        Assert.Contains("a.pdf", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        var passages = sandbox.Store.List().Select(document => sandbox.Store.ReadRecord(document.Sha256)!.Content).OfType<ItaIngest.Model.Records.ItaReport>()
            .SelectMany(report => report.Text).SelectMany(page => page.Paragraphs).SelectMany(paragraph => paragraph.Split(' ')).Where(word => word.Length >= 8).ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.DoesNotContain(passage, told, StringComparison.Ordinal));
    }

    static bool Waits(string errors) => errors.Contains("No space left", StringComparison.Ordinal) || errors.Contains("disk is full", StringComparison.Ordinal)
        || errors.Contains("database or disk is full", StringComparison.Ordinal);

    static void Fill(string filler)
    {
        using var file = new FileStream(filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size >= 512; size /= 2)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // Smaller pieces may still fit.
            }
        }
    }

    static void Free(string filler, long bytes)
    {
        using var file = File.OpenWrite(filler);
        file.SetLength(Math.Max(0, file.Length - bytes));
    }

    void Mount(string folder, string options)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may mount a small disk.");
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) == 0, "No disk can be mounted here.");
        mounted.Add(folder);
    }

    static int Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
