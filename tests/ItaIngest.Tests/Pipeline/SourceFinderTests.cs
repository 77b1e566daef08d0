using System.IO.Compression;
using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

public sealed class SourceFinderTests : IDisposable
{
    static readonly byte[] Pdf = "%PDF-1.7\n"u8.ToArray();

    readonly TemporaryFolder folder = new();

    static SourceFinderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_its_documents_by_ending_or_content_and_lists_the_rest()
    {
        folder.Write("in/b/source.docx", [1]);
        folder.Write("in/a/scan.PDF", [1]);
        folder.Write("in/a/no-ending", Pdf);
        folder.Write("in/a/truth.json", "{}"u8.ToArray());
        folder.Write("in/notes.md", "#"u8.ToArray());
        folder.Write("in/a/~$source.docx", [1]);
        folder.Write("in/.git/x.pdf", Pdf);

        var sources = Find(folder["in"]);

        Assert.Equal(["a/no-ending", "a/scan.PDF", "b/source.docx"], sources.Items.Select(item => item.Name));
        Assert.Equal([folder["in/a/truth.json"], folder["in/notes.md"]], sources.LeftOut);
    }

    [Fact]
    public void A_file_that_is_named_is_always_taken()
    {
        var path = folder.Write("notes.md", "#"u8.ToArray());
        Assert.Equal("notes.md", Assert.Single(Find(path).Items).Name);
    }

    [Fact]
    public void Equal_names_of_two_folders_do_not_overwrite_each_other()
    {
        folder.Write("a/x.pdf", Pdf);
        folder.Write("b/x.pdf", Pdf);
        Assert.Equal(["x.pdf", "x~2.pdf"], Find(folder["a"], folder["b"]).Items.Select(item => item.Name));
    }

    [Fact]
    public void A_path_that_is_not_there_is_told() =>
        Assert.Equal("none.pdf", Assert.Throws<FileNotFoundException>(() => Find("none.pdf")).FileName);

    [Theory]
    [InlineData(874)]
    [InlineData(65001)]
    public void Thai_names_in_archives_are_read_in_either_encoding(int codePage)
    {
        // .NET marks names as UTF-8; Thai Windows and older tools do not: the mark is taken out again, in both headers.
        Zip("x.zip", Encoding.GetEncoding(codePage), ("ปี๒๕๖๘/รายงาน.pdf", Pdf), ("plain.pdf", Pdf));
        Assert.Equal(["ปี๒๕๖๘/รายงาน.pdf", "plain.pdf"], Find(folder["x.zip"]).Items.Select(item => item.Name));
    }

    [Fact]
    public void Names_that_point_outside_stay_inside()
    {
        Zip("x.zip", null, ("../../evil.pdf", Pdf), ("/abs/evil.pdf", Pdf), ("..\\..\\win.pdf", Pdf));
        var items = Find(folder["x.zip"]).Items;
        Assert.Equal(["evil.pdf", "abs/evil.pdf", "win.pdf"], items.Select(item => item.Name));
        Assert.All(items, item => Assert.StartsWith(folder["unpacked"], item.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Rubbish_is_left_out_and_an_inner_archive_that_is_damaged_is_told()
    {
        Zip("x.zip", null, ("a.pdf", Pdf), ("inner.zip", [1]), ("__MACOSX/a.pdf", Pdf), ("notes.txt", [1]));
        var sources = Find(folder["x.zip"]);
        Assert.Equal(["a.pdf"], sources.Items.Select(item => item.Name));
        Assert.Equal(2, sources.LeftOut.Count);
        Assert.Equal(("inner.zip", RejectionCodes.Damaged), (sources.Broken[0].Archive.Name, sources.Broken[0].Rejection.Code));
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        Zip("x.zip", null, ("bomb.pdf", new byte[64 << 20]));
        var (_, rejection) = Assert.Single(Find(folder["x.zip"]).Broken);
        Assert.Equal(RejectionCodes.Bomb, rejection.Code);
    }

    [Fact]
    public void A_damaged_archive_is_told_and_the_others_go_on()
    {
        folder.Write("in/broken.zip", "PK\x03\x04 no"u8.ToArray());
        folder.Write("in/a.pdf", Pdf);
        var sources = Find(folder["in"]);
        Assert.Equal(["a.pdf"], sources.Items.Select(item => item.Name));
        Assert.Equal(("broken.zip", RejectionCodes.Damaged), (sources.Broken[0].Archive.Name, sources.Broken[0].Rejection.Code));
    }

    BatchSources Find(params string[] paths) => new SourceFinder(folder["unpacked"]).Find(paths);

    void Zip(string name, Encoding? encoding, params (string Name, byte[] Bytes)[] members)
    {
        using (var zip = new ZipArchive(File.Create(folder[name]), ZipArchiveMode.Create, leaveOpen: false, encoding ?? Encoding.UTF8))
        {
            foreach (var (member, bytes) in members)
            {
                using var stream = zip.CreateEntry(member).Open();
                stream.Write(bytes);
            }
        }

        if (encoding is not null)
        {
            ClearUtf8Mark(folder[name]);
        }
    }

    static void ClearUtf8Mark(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i + 12 < bytes.Length; i++)
        {
            var flags = (bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]) switch
            {
                ((byte)'P', (byte)'K', 3, 4) => i + 7,
                ((byte)'P', (byte)'K', 1, 2) => i + 9,
                _ => -1,
            };
            if (flags >= 0)
            {
                bytes[flags] &= 0xF7;
            }
        }

        File.WriteAllBytes(path, bytes);
    }
}
