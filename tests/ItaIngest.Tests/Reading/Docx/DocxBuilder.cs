using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Reading.Docx;

namespace ItaIngest.Tests.Reading.Docx;

/// <summary>Builds a real DOCX in memory from the XML of its parts, so that a test shows exactly what Word would have written.</summary>
sealed class DocxBuilder
{
    const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    readonly List<Action<MainDocumentPart>> parts = [];

    /// <summary>The XML inside w:body.</summary>
    public string Body { get; init; } = "";

    /// <summary>Reads the blocks of a body.</summary>
    public static IReadOnlyList<Block> Blocks(string body) => new DocxBuilder { Body = body }.Read().Blocks;

    /// <summary>The lines of all paragraphs of a body, outside tables.</summary>
    public static string[] Lines(string body) => LinesOf(Blocks(body));

    /// <summary>The lines of all paragraphs, outside tables.</summary>
    public static string[] LinesOf(IEnumerable<Block> blocks) => [.. blocks.OfType<Paragraph>().SelectMany(p => p.Lines).Select(l => l.Text)];

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public DocxBuilder Styles(string xml) => With(m => Feed(m.AddNewPart<StyleDefinitionsPart>(), "styles", xml));

    public DocxBuilder Numbering(string xml) => With(m => Feed(m.AddNewPart<NumberingDefinitionsPart>(), "numbering", xml));

    public DocxBuilder Footnotes(string xml) => With(m => Feed(m.AddNewPart<FootnotesPart>(), "footnotes", xml));

    public DocxBuilder Endnotes(string xml) => With(m => Feed(m.AddNewPart<EndnotesPart>(), "endnotes", xml));

    public DocxBuilder Header(string id, string xml) => With(m => Feed(m.AddNewPart<HeaderPart>(id), "hdr", xml));

    public DocxBuilder Footer(string id, string xml) => With(m => Feed(m.AddNewPart<FooterPart>(id), "ftr", xml));

    public DocxBuilder Chart(string id, string xml) => With(m => Feed(m.AddNewPart<ChartPart>(id), "chartSpace", xml, "c"));

    public DocxBuilder Diagram(string id, string xml) => With(m => Feed(m.AddNewPart<DiagramDataPart>(id), "dataModel", xml, "dgm"));

    public DocxBuilder With(Action<MainDocumentPart> part)
    {
        parts.Add(part);
        return this;
    }

    public byte[] Build()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{Body}</w:body>");
            parts.ForEach(p => p(main));
        }

        return stream.ToArray();
    }

    public ReadDocument Read() => DocxReader.Read(Build());

    /// <summary>The same package with one entry written anew.</summary>
    public static byte[] Replace(byte[] file, string name, byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var entry = zip.CreateEntry(name, level).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    static void Feed(OpenXmlPart part, string root, string xml, string prefix = "w")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><{prefix}:{root} {Namespaces}>{xml}</{prefix}:{root}>"));
        part.FeedData(content);
    }
}
