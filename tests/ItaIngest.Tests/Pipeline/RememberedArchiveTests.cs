using ItaIngest.Pipeline;
using ItaIngest.Tests.Storage;
using Xunit;

namespace ItaIngest.Tests.Pipeline;

public sealed class RememberedArchiveTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_archive_elsewhere_is_found_again_by_the_next_command()
    {
        var elsewhere = folder["คลัง"];
        RootFolders.At(folder["root"], archive: elsewhere).RememberArchive();
        Assert.Equal(elsewhere, RootFolders.At(folder["root"]).Archive);
        Assert.Equal(folder["other"], RootFolders.At(folder["root"], archive: folder["other"]).Archive);
        RootFolders.At(folder["root"], archive: Path.Combine(folder["root"], "archive")).RememberArchive();
        Assert.Equal(Path.Combine(folder["root"], "archive"), RootFolders.At(folder["root"]).Archive);
    }

    [Fact]
    public void The_usual_archive_leaves_nothing_to_remember()
    {
        RootFolders.At(folder["root"]).RememberArchive();
        Assert.False(Directory.Exists(folder["root"]));
    }
}
