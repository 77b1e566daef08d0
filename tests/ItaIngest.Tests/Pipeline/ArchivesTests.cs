using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

/// <summary>Archives inside each other, tars, and what somebody may have made to do harm.</summary>
public sealed class ArchivesTests : IDisposable
{
    static readonly byte[] Pdf = "%PDF-1.7\n"u8.ToArray();

    readonly TemporaryFolder folder = new();

    static ArchivesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Archives_inside_archives_are_opened_and_their_names_are_folders()
    {
        folder.Write("in/ปี2568.zip", Zip(("อำเภอ.zip", Zip(("ตำบล.tgz", Tar(gzip: true, ("รายงาน.pdf", Pdf))), ("b.pdf", Pdf))), ("a.pdf", Pdf)));
        var items = Find(folder["in"]).Items;
        Assert.Equal(["ปี2568.zip/อำเภอ.zip/ตำบล.tgz/รายงาน.pdf", "ปี2568.zip/อำเภอ.zip/b.pdf", "ปี2568.zip/a.pdf"], items.Select(item => item.Name));
        Assert.Equal(["ปี2568.zip", "อำเภอ.zip", "ตำบล.tgz"], items[0].Tags);
        Assert.EndsWith("ปี2568.zip!อำเภอ.zip/ตำบล.tgz/รายงาน.pdf", items[0].Origin, StringComparison.Ordinal);
        Assert.All(items, item => Assert.Equal(Pdf, File.ReadAllBytes(item.Path)));
    }

    [Fact]
    public void Archives_too_deep_inside_each_other_are_refused()
    {
        var bytes = Zip(("a.pdf", Pdf));
        for (var depth = 1; depth < ArchiveBudget.MaxDepth; depth++)
        {
            bytes = Zip(("x.zip", bytes));
        }

        Assert.Single(Find(folder.Write("deep.zip", bytes)).Items);
        var deeper = Find(folder.Write("deeper.zip", Zip(("x.zip", bytes))));
        Assert.Empty(deeper.Items);
        Assert.Equal(RejectionCodes.Bomb, Assert.Single(deeper.Broken).Rejection.Code);
    }

    [Fact]
    public void A_bomb_inside_an_archive_is_a_bomb()
    {
        var sources = Find(folder.Write("x.zip", Zip(("a.pdf", Pdf), ("inner.zip", Zip(("bomb.pdf", new byte[64 << 20]))))));
        Assert.Empty(sources.Items);
        Assert.Equal(RejectionCodes.Bomb, Assert.Single(sources.Broken).Rejection.Code);
        Assert.Equal(RejectionCodes.Bomb, Assert.Single(Find(folder.Write("x.tgz", Tar(gzip: true, ("bomb.pdf", new byte[64 << 20])))).Broken).Rejection.Code);
    }

    [Fact]
    public void Of_a_tar_only_plain_files_are_taken_and_stay_inside()
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "ปี/"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "ปี/../../../evil.pdf") { DataStream = new MemoryStream(Pdf) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.pdf") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.pdf") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "device.pdf") { DeviceMajor = 1, DeviceMinor = 5 });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe.pdf"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "empty.pdf"));
        }

        var sources = Find(folder.Write("x.tar", bytes.ToArray()));
        Assert.Equal(["ปี/evil.pdf", "empty.pdf"], sources.Items.Select(item => item.Name));
        Assert.Equal(4, sources.LeftOut.Count);
        Assert.All(sources.Items, item => Assert.StartsWith(folder["unpacked"], Path.GetFullPath(item.Path), StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(folder["unpacked"], "*", SearchOption.AllDirectories), file => Assert.Null(new FileInfo(file).LinkTarget));
    }

    [Fact]
    public void Members_of_one_name_are_both_taken() =>
        Assert.Equal(["x.pdf", "x~2.pdf", "X.pdf"], Find(folder.Write("x.zip", Zip(("x.pdf", Pdf), ("x.pdf", [.. Pdf, 1]), ("X.pdf", Pdf)))).Items.Select(item => item.Name));

    [Fact]
    public void Ten_thousand_members_are_taken_and_too_many_are_a_bomb()
    {
        Assert.Equal(10_000, Find(folder.Write("many.zip", Zip([.. Enumerable.Range(0, 10_000).Select(i => ($"{i}.pdf", Pdf))]))).Items.Count);
        var half = Enumerable.Range(0, (ArchiveBudget.MaxMembers / 2) + 1).Select(i => ($"{i}.pdf", Pdf)).ToArray();
        Assert.Equal(RejectionCodes.Bomb, Assert.Single(Find(folder.Write("more.zip", Zip(("a.zip", Zip(half)), ("b.zip", Zip(half))))).Broken).Rejection.Code);
    }

    [Fact]
    public void A_password_is_told_and_so_is_a_form_that_is_not_opened()
    {
        var locked = Zip(("a.pdf", Pdf));
        locked[6] |= 1; // the local header's flag, and the directory's
        var directory = locked.AsSpan().IndexOf("PK\x01\x02"u8);
        locked[directory + 8] |= 1;
        Assert.Equal(RejectionCodes.Encrypted, Assert.Single(Find(folder.Write("locked.zip", locked)).Broken).Rejection.Code);
        var outer = Find(folder.Write("outer.zip", Zip(("a.pdf", Pdf), ("locked.zip", locked), ("b.7z", "7z\xBC\xAF"u8.ToArray()))));
        Assert.Equal(["a.pdf"], outer.Items.Select(item => item.Name));
        Assert.Equal([("locked.zip", RejectionCodes.Encrypted), ("b.7z", RejectionCodes.UnknownType)], outer.Broken.Select(b => (b.Archive.Name, b.Rejection.Code)));
        Assert.Equal(RejectionCodes.UnknownType, Assert.Single(Find(folder.Write("c.rar", [1])).Broken).Rejection.Code);
    }

    [Theory]
    [InlineData("x.tar")]
    [InlineData("x.tar.gz")]
    public void A_cut_off_tar_is_damaged(string name)
    {
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        var bytes = Tar(gzip: name.EndsWith("gz", StringComparison.Ordinal), ("a.pdf", noise));
        Assert.Equal(RejectionCodes.Damaged, Assert.Single(Find(folder.Write(name, bytes[..100_000])).Broken).Rejection.Code);
        Assert.Equal(RejectionCodes.Damaged, Assert.Single(Find(folder.Write(name, [.. Enumerable.Repeat((byte)'x', 2000)])).Broken).Rejection.Code);
    }

    BatchSources Find(string path) => new SourceFinder(folder["unpacked/" + Guid.NewGuid().ToString("N")]).Find([path]);

    static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    static byte[] Tar(bool gzip, params (string Name, byte[] Bytes)[] members)
    {
        var bytes = new MemoryStream();
        using (var packed = gzip ? new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true) : (Stream)new BufferedStream(bytes))
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }

            tar.Dispose();
            packed.Flush();
            return gzip ? Ended(packed, bytes) : bytes.ToArray();
        }

        static byte[] Ended(Stream packed, MemoryStream bytes)
        {
            packed.Dispose();
            return bytes.ToArray();
        }
    }
}
