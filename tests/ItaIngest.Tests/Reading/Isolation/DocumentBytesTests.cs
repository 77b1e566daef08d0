using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Isolation;

/// <summary>What was read, as bytes and back: exact, and damaged bytes are told as such, never as anything else.</summary>
public sealed class DocumentBytesTests
{
    [Fact]
    public void Bytes_of_what_was_read_give_the_same_again() =>
        Check.One(Chance.Usual, Prop.ForAll(DocumentsOfChance.Sound.ToArbitrary(), document =>
            DocumentBytes.Of(DocumentBytes.Read(DocumentBytes.Of(document))).AsSpan().SequenceEqual(DocumentBytes.Of(document))));

    [Fact]
    public void Nothing_of_what_was_read_is_left_out() =>
        Check.One(Chance.Usual, Prop.ForAll(DocumentsOfChance.Sound.ToArbitrary(), document =>
            Assert.Equivalent(document, DocumentBytes.Read(DocumentBytes.Of(document)), strict: true)));

    [Fact]
    public void Damaged_bytes_are_a_document_or_told_as_none()
    {
        var whole = Corpus();
        Check.One(Chance.Usual.WithMaxTest(3000), Prop.ForAll(
            (from at in Gen.Choose(0, whole.Length - 5)
             from number in Gen.Elements(0, -1, int.MaxValue, int.MinValue, 127, 128, 70_000)
             from isCut in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
             select (at, number, isCut)).ToArbitrary(),
            damage =>
            {
                byte[] bytes = [.. whole.AsSpan(0, damage.isCut ? damage.at + 4 : whole.Length)];
                BitConverter.TryWriteBytes(bytes.AsSpan(damage.at, 4), damage.number);
                try
                {
                    _ = DocumentBytes.Read(bytes).Pages.Count;
                }
                catch (InvalidDataException)
                {
                    // Told: whoever asked reads the file anew.
                }
            }));
    }

    static byte[] Corpus()
    {
        using var reader = new DocumentReader();
        return DocumentBytes.Of(reader.Read(Repository.At("corpora", "reports", "wang-thong-2567", "source.docx")));
    }
}
