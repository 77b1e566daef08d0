using System.Diagnostics;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

public sealed class InboxListingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_in_subfolders_are_found_and_the_unfinished_and_hidden_are_left_alone()
    {
        folder.Write("a.pdf", [1]);
        folder.Write("ปี/b.docx", [1]);
        string[] left = [".hidden.pdf", "~$b.docx", "c.tmp", "d.pdf.part", "e.pdf.crdownload", ".folder/f.pdf"];
        foreach (var name in left)
        {
            folder.Write(name, [1]);
        }

        var (files, leftAlone) = InboxListing.Read(folder.Path);

        Assert.Equal([folder["a.pdf"], folder["ปี/b.docx"]], files.Select(file => file.FullName));
        Assert.Equal(left.Length, leftAlone.Count);
    }

    [Fact]
    public void Links_and_pipes_are_left_alone_without_being_opened()
    {
        folder.Write("real/a.pdf", [1]);
        File.CreateSymbolicLink(folder["link.pdf"], folder["real/a.pdf"]);
        Directory.CreateSymbolicLink(folder["circle"], folder.Path);
        using (var process = Process.Start("mkfifo", folder["pipe.pdf"]))
        {
            process.WaitForExit();
        }

        var (files, leftAlone) = InboxListing.Read(folder.Path);

        Assert.Equal([folder["real/a.pdf"]], files.Select(file => file.FullName));
        Assert.Equal([folder["circle"], folder["link.pdf"], folder["pipe.pdf"]], leftAlone.Select(entry => entry.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_is_settled_when_it_looked_the_same_for_the_settle_time()
    {
        var tracker = new SettleTracker(TimeSpan.FromSeconds(2));
        var written = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);
        bool At(double seconds, long size, DateTime modified) => tracker.Observe("a", size, modified, TimeSpan.FromSeconds(seconds));

        Assert.False(At(0, 10, written));
        Assert.False(At(1.9, 10, written));
        Assert.False(At(2, 20, written));
        Assert.False(At(3.9, 20, written));
        Assert.False(At(4, 20, written.AddSeconds(1)));
        Assert.True(At(6, 20, written.AddSeconds(1)));
    }

    [Fact]
    public void A_file_that_went_and_came_back_starts_anew()
    {
        var tracker = new SettleTracker(TimeSpan.FromSeconds(2));
        var written = DateTime.UnixEpoch;
        tracker.Observe("a", 1, written, TimeSpan.Zero);
        tracker.KeepOnly(new HashSet<string>());
        Assert.False(tracker.Observe("a", 1, written, TimeSpan.FromSeconds(5)));
    }
}
