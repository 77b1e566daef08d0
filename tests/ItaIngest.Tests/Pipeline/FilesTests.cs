using System.Text;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Files;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

public sealed class FilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_being_written_while_a_program_has_it_open_to_write()
    {
        var path = folder.Write("a", [1]);
        Assert.False(Posix.IsBeingWritten(path));
        using (File.OpenRead(path))
        {
            Assert.False(Posix.IsBeingWritten(path));
        }

        using (new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            Assert.True(Posix.IsBeingWritten(path));
        }

        Assert.False(Posix.IsBeingWritten(path));
        Assert.Null(Posix.IsBeingWritten(folder["gone"]));
    }

    [Fact]
    public void A_move_as_a_copy_is_out_of_reach_of_whoever_has_the_file_open()
    {
        var path = folder.Write("a", [1]);
        using var writer = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        DurableFile.Move(path, folder["kept/b"], asCopy: true);
        writer.WriteByte(2);
        writer.Flush();
        Assert.Equal([1], File.ReadAllBytes(folder["kept/b"]));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_move_within_a_file_system_is_a_rename()
    {
        var from = folder.Write("a/x.pdf", [1, 2, 3]);
        DurableFile.Move(from, folder["b/y.pdf"]);
        Assert.False(File.Exists(from));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(folder["b/y.pdf"]));
    }

    [Fact]
    public void A_move_between_file_systems_leaves_one_whole_copy_and_no_part()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "needs /dev/shm as a second file system");
        var other = Directory.CreateDirectory($"/dev/shm/ita-test-{Guid.NewGuid():N}");
        try
        {
            var from = folder.Write("x.pdf", [1, 2, 3]);
            var to = Path.Combine(other.FullName, "x.pdf");
            Assert.SkipWhen(Posix.TryRename(folder.Write("probe", [0]), Path.Combine(other.FullName, "probe")), "/dev/shm is on the same file system here");
            DurableFile.Move(from, to);
            Assert.False(File.Exists(from));
            Assert.Equal([to], Directory.GetFiles(other.FullName));
            Assert.Equal([1, 2, 3], File.ReadAllBytes(to));
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_move_of_what_is_gone_says_so() =>
        Assert.Throws<FileNotFoundException>(() => DurableFile.Move(folder["none"], folder["b"]));

    [Fact]
    public void A_name_that_would_grow_too_long_is_cut_between_letters_and_stays_unique()
    {
        var name = new string('ก', 84);
        var path = FileNames.WithEnding(Path.Combine(folder.Path, name), ".reason.txt");
        var other = FileNames.WithEnding(Path.Combine(folder.Path, name + "b"), ".reason.txt");
        Assert.InRange(Encoding.UTF8.GetByteCount(Path.GetFileName(path)), 200, 255);
        Assert.EndsWith(".reason.txt", path, StringComparison.Ordinal);
        Assert.NotEqual(path, other);
        File.WriteAllText(path, "");
    }

    [Theory]
    [InlineData("inbox", null, true)]
    [InlineData(".", null, true)]
    [InlineData("archive/in", null, true)]
    [InlineData("drop", "drop/kept", true)]
    [InlineData("inbox-2", null, false)]
    [InlineData("archive-of-drops", null, false)]
    public void Folders_may_not_overlap(string inbox, string? archive, bool overlaps)
    {
        var given = inbox == "inbox" ? RootFolders.At(folder.Path, folder["work"]) : RootFolders.At(
            folder.Path, Path.GetFullPath(folder[inbox]), archive is null ? null : folder[archive]);
        Assert.Equal(overlaps, given.FindOverlap() is not null);
    }

    [Fact]
    public void An_overlap_behind_a_link_is_seen()
    {
        Directory.CreateDirectory(folder["archive"]);
        Directory.CreateSymbolicLink(folder["drop"], folder["archive"]);
        Assert.NotNull(RootFolders.At(folder.Path, folder["drop"]).FindOverlap());
        Assert.Null(RootFolders.At(folder.Path).FindOverlap());
    }
}
