using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Isolation;

/// <summary>What was read, as bytes and back: exact, and damaged bytes are told as such, never as anything else.</summary>
public sealed class DocumentBytesTests
{
    static readonly Gen<double> Numbers = ArbMap.Default.GeneratorFor<double>();

    static readonly Gen<string> Texts = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "").Where(text => !text.Any(char.IsSurrogate));

    static readonly Gen<Box> Boxes = from a in Numbers from b in Numbers from c in Numbers from d in Numbers select new Box(a, b, c, d);

    static readonly Gen<Word> Words =
        from text in Texts
        from box in Boxes
        from confidence in Numbers
        from hasSpace in Gen.Elements(true, false)
        select new Word(text, box, confidence, TextOrigin.Ocr, hasSpace);

    static readonly Gen<ReadDocument> Documents =
        from media in Texts
        from words in Words.ArrayOf()
        from boxes in Boxes.ArrayOf()
        from note in Texts
        select new ReadDocument(
            media,
            [new Page(1, 595, 842, words, [.. boxes.Select(b => new Ruling(b.Left, b.Top, b.Right, b.Bottom, 1))], boxes, TextOrigin.Ocr) { Turn = new PageTurn(1, 1.5, 595, 842) }],
            [],
            [new Diagnostic("page.failed", Severity.Error, note, note, 1)],
            [new ModelUse("ita_tha", note)]);

    [Fact]
    public void Bytes_of_what_was_read_give_the_same_again() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Documents.ToArbitrary(), document =>
            DocumentBytes.Of(DocumentBytes.Read(DocumentBytes.Of(document))).AsSpan().SequenceEqual(DocumentBytes.Of(document))));

    [Fact]
    public void Damaged_bytes_are_a_document_or_told_as_none()
    {
        var whole = Corpus();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
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
