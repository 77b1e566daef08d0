using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.TestSupport;
using ItaIngest.Training.Hostile;

namespace ItaIngest.Tests.Pipeline.Readings;

/// <summary>Files of stored readings whose checksum holds and that no reader wrote: refused as damaged, whatever stands in them, and cheaply.</summary>
public sealed class ForgedReadingTests
{
    const string Sha = "0123";

    static readonly ReadingKey Key = new($"{DocumentBytes.Form}.1", "options", "");

    // Five bytes that BinaryReader takes for a length of -1, and five that it takes for none.
    static readonly byte[] BelowZero = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
    static readonly byte[] NoLength = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    [Fact]
    public void A_length_that_is_claimed_takes_no_memory()
    {
        var file = ReadingFile.Pack(Sha, Key, [1, 2, 3]);
        var at = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[3, 0, 0, 0]);
        BitConverter.TryWriteBytes(file.AsSpan(at), 1 << 28);

        Assert.True(TakenBy(() => Refused(ReadingFile.Sealed(file))) < 8 << 20);
    }

    [Fact]
    public void A_list_that_claims_items_takes_no_memory_for_them()
    {
        byte[] document = [1, (byte)'x', .. BitConverter.GetBytes(4 << 20), .. new byte[4 << 20]];
        Assert.True(TakenBy(() => Assert.Throws<InvalidDataException>(() => DocumentBytes.Read(document))) < 1 << 20);
    }

    [Fact]
    public void Millions_of_models_of_two_bytes_each_are_refused()
    {
        var none = DocumentBytes.Of(new ReadDocument("x", [], [], [], []));
        byte[] document = [.. none[..^4], .. BitConverter.GetBytes(1 << 20), .. new byte[2 << 20]];
        Assert.Throws<InvalidDataException>(() => DocumentBytes.Read(document));
    }

    [Fact]
    public void A_text_of_a_length_below_zero_is_refused_wherever_it_stands()
    {
        Assert.Throws<InvalidDataException>(() => DocumentBytes.Read(BelowZero));
        Assert.Throws<InvalidDataException>(() => DocumentBytes.Read(NoLength));
        foreach (var bytes in new[] { BelowZero, NoLength, [] })
        {
            var start = ReadingFile.Sealed(new byte[40]);
            Refused(ReadingFile.Sealed([.. start, .. bytes]));
            Refused(ReadingFile.Sealed([.. start, 4, .. "0123"u8, .. bytes]));
        }
    }

    public static TheoryData<string> Unsound => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Unsound))]
    public void What_no_reader_delivers_is_refused(string what) => Refused(ReadingFile.Write(Sha, new StoredReading(Key, Documents[what])));

    [Fact]
    public void Every_damage_that_a_checksum_does_not_show_is_used_or_refused()
    {
        using var reader = new DocumentReader();
        byte[][] whole = [.. new[] { "source.docx", "source.pdf" }.Select(name => DocumentBytes.Of(reader.Read(Repository.At("corpora", "reports", "mueang-pan-2568", name))))];
        var (used, refused) = (0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var file = ReadingFile.Pack(Sha, Key, ReadingDamage.Of(whole[seed % 2], new Random(seed)));
            try
            {
                _ = ReadingFile.Read(Sha, file);
                used++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }

        // Both must occur, or the damage is none or always seen at once.
        Assert.True(used > 20 && refused > 20, $"{used} used, {refused} refused");
    }

    static Dictionary<string, ReadDocument> Documents { get; } = new()
    {
        ["a page twice"] = Pages(Page(1), Page(1)),
        ["page 0"] = Pages(Page(0)),
        ["a word nowhere"] = Pages(Page(1, new Box(double.NaN, 0, 1, 1))),
        ["a word beyond the world"] = Pages(Page(1, new Box(0, 0, 1e300, 1))),
        ["a word turned inside out"] = Pages(Page(1, new Box(10, 0, 1, 1))),
        ["an unknown origin"] = Pages(Page(1) with { Origin = (TextOrigin)9 }),
        ["an unknown role"] = Blocks(new Paragraph([], (ParagraphRole)9, Place.At("x"))),
        ["a line that leads nowhere"] = Blocks(new Paragraph([Line("กข", [0, 2])], ParagraphRole.Body, Place.At("x"))),
        ["a line that leads back from less than it says"] = Blocks(new Paragraph([Line("กข", [0])], ParagraphRole.Body, Place.At("x"))),
        ["a cell outside its table"] = Blocks(Table(1, 1, 0, new Cell(1, 0, 1, 1, [], [], Place.At("x")))),
        ["a cell of no columns"] = Blocks(Table(1, 1, 0, new Cell(0, 0, 1, 0, [], [], Place.At("x")))),
        ["a cell that reaches around the world"] = Blocks(Table(2, 1, 0, new Cell(1, 0, int.MaxValue, 1, [], [], Place.At("x")))),
        ["a table of two billion rows"] = Blocks(Table(int.MaxValue, 1, 0)),
        ["more header than table"] = Blocks(Table(1, 1, 2)),
    };

    static ReadDocument Pages(params Page[] pages) => new("application/pdf", pages, [], [], []);

    static ReadDocument Blocks(Block block) => new("application/docx", [], [block], [], []);

    static Page Page(int number, Box box = default) =>
        new(number, 595, 842, [new Word("ก", box, 1, TextOrigin.TextLayer)], [], [], TextOrigin.TextLayer);

    static Table Table(int rows, int columns, int header, params Cell[] cells) => new([], rows, columns, header, cells, Place.At("x"));

    static Line Line(string text, int[] index) =>
        new() { Text = text, Raw = text, RawIndex = index, Words = [], Place = Place.At("x"), Confidence = 1, Origin = TextOrigin.Docx };

    static void Refused(byte[] file) => Assert.Throws<InvalidDataException>(() => ReadingFile.Read(Sha, file));

    static long TakenBy(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
