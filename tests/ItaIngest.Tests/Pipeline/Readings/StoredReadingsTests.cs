using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.Storage;
using ItaIngest.Tests.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline.Readings;

public sealed class StoredReadingsTests : IDisposable
{
    static readonly string Sha = new('a', 64);
    static readonly ReadingKey Key = new("1.1", "options", "");

    readonly TemporaryFolder folder = new();
    readonly StoredReadings readings;

    public StoredReadingsTests() => readings = new StoredReadings(folder.Path, NullLogger<StoredReadings>.Instance);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("source.pdf")]
    [InlineData("source.docx")]
    public void A_document_comes_back_to_the_bit_and_takes_little_room(string name)
    {
        using var reader = new DocumentReader();
        var document = reader.Read(Repository.At("corpora", "reports", "mueang-pan-2568", name));
        readings.Keep(Sha, new StoredReading(Key, document));

        var found = readings.Find(Sha)!;
        Assert.Equal(Key, found.Key);
        Assert.Equal(DocumentBytes.Of(document), DocumentBytes.Of(found.Document));
        Assert.True(new FileInfo(readings.FileOf(Sha)).Length < DocumentBytes.Of(document).Length / 3);
    }

    [Fact]
    public void Whatever_was_read_comes_back_equal() =>
        Check.One(Chance.Usual.WithMaxTest(40), Prop.ForAll(DocumentsOfChance.Sound.ToArbitrary(), DocumentsOfChance.Texts.ToArbitrary(), (document, text) =>
        {
            var reading = new StoredReading(Key with { Options = text, Models = text }, document);
            var found = ReadingFile.Read(Sha, ReadingFile.Write(Sha, reading));
            Assert.Equal(reading.Key, found.Key);
            Assert.Equivalent(document, found.Document, strict: true);
        }));

    [Fact]
    public void A_turned_page_keeps_the_way_back_to_the_page_as_displayed()
    {
        var page = new Page(1, 842, 595, [], [], [], TextOrigin.Ocr) { Turn = new PageTurn(1, 0.7, 842, 595) };
        readings.Keep(Sha, new StoredReading(Key, Document(page)));
        Assert.Equal(page.Turn, Assert.Single(readings.Find(Sha)!.Document.Pages).Turn);
    }

    [Fact]
    public void Every_flipped_byte_and_every_cut_is_noticed()
    {
        readings.Keep(Sha, new StoredReading(Key, Document()));
        var whole = File.ReadAllBytes(readings.FileOf(Sha));
        for (var i = 0; i < whole.Length; i++)
        {
            byte[] flipped = [.. whole];
            flipped[i] ^= 1;
            File.WriteAllBytes(readings.FileOf(Sha), flipped);
            Assert.Null(readings.Find(Sha));
            Assert.Null(readings.FindKey(Sha));
            File.WriteAllBytes(readings.FileOf(Sha), whole[..i]);
            Assert.Null(readings.Find(Sha));
        }
    }

    [Fact]
    public void A_reading_under_another_documents_hash_is_not_taken()
    {
        readings.Keep(Sha, new StoredReading(Key, Document()));
        var other = new string('b', 64);
        Directory.CreateDirectory(Path.GetDirectoryName(readings.FileOf(other))!);
        File.Copy(readings.FileOf(Sha), readings.FileOf(other));
        Assert.NotNull(readings.Find(Sha));
        Assert.Null(readings.Find(other));
    }

    [Fact]
    public void A_reading_of_another_form_is_not_taken_but_says_what_it_is()
    {
        readings.Keep(Sha, new StoredReading(Key with { Reader = "0.7" }, Document()));
        Assert.Null(readings.Find(Sha));
        Assert.Equal("0.7", readings.FindKey(Sha)!.Reader);
    }

    [Fact]
    public void Models_matter_only_to_documents_that_were_read_with_them()
    {
        var today = new ReadingKey("1.1", "options", "new model");
        var plain = (today with { Models = "old model" }).For(Document());
        var seen = (today with { Models = "old model" }).For(Document() with { Models = [new ModelUse("ita_tha", "old")] });
        Assert.True(today.IsSameReadingAs(plain));
        Assert.False(today.IsSameReadingAs(seen));
        Assert.False(today.IsSameReadingAs(plain with { Reader = "1.0" }));
        Assert.False(today.IsSameReadingAs(plain with { Options = "others" }));
    }

    static ReadDocument Document(params Page[] pages) => new("application/pdf", pages, [], [], []);
}
