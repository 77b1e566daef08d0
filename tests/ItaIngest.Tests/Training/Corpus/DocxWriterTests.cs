using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ItaIngest.Tests.TestSupport;
using ItaIngest.Training.Corpus;
using ItaIngest.Training.Corpus.Content;
using ItaIngest.Training.Corpus.Docx;

namespace ItaIngest.Tests.Training.Corpus;

public sealed class DocxWriterTests : IDisposable
{
    const string Everything = """
        ---
        title: ทดสอบ
        section: portrait header="- {page} -"
        ---
        {tabs=9}**ที่** ~~๑~~\t__วันที่__ ข้อความ[^เชิงอรรถ]
        {list=thai}หนึ่ง
        {list=thai}สอง
        {list=bullet}จุด
        :break
        :section landscape footer="{page}"
        :table widths=2,3,4 repeat whole fill=D9E2F3 size=14
        ! ก | ข | ค
        = {vspan}๑ | {span=2 fill=FFFFFF}ข
        = ^ | ค | {right}ง
        :end
        """;

    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    byte[] Write(string content, bool areNumbersTyped = false)
    {
        DocxWriter.Write(path, ContentParser.Parse("test.md", content), new Dictionary<PictureBlock, byte[]>(), areNumbersTyped);
        return File.ReadAllBytes(path);
    }

    [Fact]
    public void What_is_written_is_valid_for_Word()
    {
        Write(Everything);
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Write(Everything), Write(Everything));

    [Fact]
    public void Typed_numbers_are_what_Word_would_print()
    {
        Write(Everything, areNumbersTyped: true);
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var texts = document.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Equal(["๑.หนึ่ง", "๒.สอง", "-จุด"], texts.Skip(1).Take(3));
    }

    [Fact]
    public void A_row_of_the_wrong_width_is_refused() => Assert.Contains(
        "columns", Assert.Throws<InvalidDataException>(() => Write("---\n---\n:table widths=2,3\n= ก\n:end\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_content_file_of_the_corpora_can_be_read_and_written_and_its_DOCX_is_the_one_beside_it()
    {
        foreach (var file in Directory.GetFiles(Repository.At("corpora"), CorpusBuilder.ContentName, SearchOption.AllDirectories))
        {
            var content = ContentParser.Parse(file, File.ReadAllText(file));
            if (!content.Blocks.OfType<PictureBlock>().Any())
            {
                DocxWriter.Write(path, content, new Dictionary<PictureBlock, byte[]>());
                Assert.Equal(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, "source.docx")), File.ReadAllBytes(path));
            }
        }
    }
}
