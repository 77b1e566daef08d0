using System.Diagnostics;
using ItaIngest.Pipeline.Inbox;

namespace ItaIngest.HostTests;

/// <summary>Who may write into the inbox can put a link or a pipe in a file's place after it was looked at: neither leads the worker elsewhere, or stops it.</summary>
public sealed class SwappedFileTests : IDisposable
{
    readonly Sandbox sandbox = new();
    readonly string inside;

    public SwappedFileTests()
    {
        sandbox.Folders.Create();
        inside = Path.Combine(sandbox.Folders.Inbox, "a.pdf");
        sandbox.Drop("a.pdf", Sandbox.Report(1));
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_link_in_a_files_place_is_not_taken()
    {
        var secret = sandbox.Write("secret.pdf", Sandbox.Report(2));
        Refused(Sandbox.Report(1), () => File.CreateSymbolicLink(inside, secret));
        Assert.Equal(Sandbox.Report(2), File.ReadAllBytes(secret));
        Assert.Equal(secret, new FileInfo(inside).LinkTarget);
    }

    [Fact]
    public async Task A_pipe_in_a_files_place_is_not_waited_for()
    {
        var refusing = Task.Run(() => Refused(Sandbox.Report(1), () =>
        {
            using var process = Process.Start("mkfifo", inside);
            process.WaitForExit();
        }));
        await refusing.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(Path.Exists(inside));
    }

    [Fact]
    public void A_link_that_lies_in_work_is_no_item()
    {
        var secret = sandbox.Write("secret.pdf", Sandbox.Report(2));
        Directory.CreateDirectory(sandbox["root/work/token"]);
        File.CreateSymbolicLink(sandbox["root/work/token/a.pdf"], secret);
        Assert.Empty(new WorkFolder(sandbox.Folders, TimeProvider.System).List());
    }

    // The time is asked for when a settled file is about to be taken.
    void Refused(byte[] dropped, Action put)
    {
        Assert.Equal(dropped, File.ReadAllBytes(inside));
        var work = new WorkFolder(sandbox.Folders, new SteppingClock(() =>
        {
            File.Delete(inside);
            put();
            return DateTimeOffset.UtcNow;
        }));
        Assert.ThrowsAny<IOException>(() => work.Take(inside));
        Assert.Empty(Directory.EnumerateFileSystemEntries(sandbox.Folders.Work));
    }
}
