using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Typesets a content file as DOCX. The same content gives the same bytes.</summary>
sealed class DocxWriter
{
    const double HangingCentimetres = 0.75;
    readonly ContentDocument content;
    readonly bool areNumbersTyped;
    readonly Footnotes footnotes;
    readonly Numbering numbering = new();
    readonly InlineText inline;
    readonly TableWriter tables;
    readonly PictureWriter pictures;

    DocxWriter(ContentDocument content, IReadOnlyDictionary<PictureBlock, byte[]> images, bool areNumbersTyped)
    {
        (this.content, this.areNumbersTyped) = (content, areNumbersTyped);
        footnotes = new Footnotes(content.Settings);
        inline = new InlineText(content.Settings, footnotes);
        tables = new TableWriter(Paragraph);
        pictures = new PictureWriter(images);
    }

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="images">The PNG of every picture of the content.</param>
    /// <param name="areNumbersTyped">Whether the labels of automatic numbering are typed as text, as Word would print them.</param>
    public static void Write(
        string path, ContentDocument content, IReadOnlyDictionary<PictureBlock, byte[]> images, bool areNumbersTyped = false)
    {
        using var memory = new MemoryStream();
        new DocxWriter(content, images, areNumbersTyped).WriteTo(memory);
        memory.Position = 0;
        StableZip.Copy(memory, path, content.Settings.Date);
    }

    void WriteTo(Stream stream)
    {
        using var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        // Every relationship is named here: the SDK's own names are random, and the same content shall give the same bytes.
        var main = package.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
        var body = new SectionWriter(main, inline, content.Settings).Body(content.Blocks, Block);
        pictures.AddTo(main);
        Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), Styles());
        Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), Settings());
        if (numbering.Any)
        {
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), numbering.Part());
        }

        if (footnotes.Any)
        {
            Feed(main.AddNewPart<FootnotesPart>("rIdFootnotes"), footnotes.Part());
        }

        Feed(main, El("document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), body));
        Feed(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), CoreProperties());
    }

    /// <summary>Gives a part its XML.</summary>
    public static void Feed(OpenXmlPart part, XElement root)
    {
        if (root.GetPrefixOfNamespace(W) is null && root.Name.Namespace == W)
        {
            root.Add(new XAttribute(XNamespace.Xmlns + "w", W));
        }

        using var memory = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(memory, SaveOptions.DisableFormatting);
        memory.Position = 0;
        part.FeedData(memory);
    }

    IEnumerable<XElement> Block(ContentBlock block) => block switch
    {
        ParagraphBlock p => [Paragraph(p, null)],
        // Word wants a paragraph after a table; a small one, as authors leave.
        TableBlock t => [tables.Write(t), Paragraph(new ParagraphBlock("", new ParagraphFormat { Size = 8 }), null)],
        PictureBlock p => [pictures.Paragraph(p)],
        PageBreakBlock => [El("p", El("r", El("br", At("type", "page"))))],
        _ => throw new InvalidOperationException($"{block.GetType().Name} is not body content."),
    };

    XElement Paragraph(ParagraphBlock block, double? size)
    {
        var f = block.Format;
        if (areNumbersTyped && f.List is { } style)
        {
            f = f with { List = null, Left = f.Left + HangingCentimetres, FirstLine = -HangingCentimetres, Tabs = [f.Left + HangingCentimetres] };
            block = new ParagraphBlock(numbering.Label(style, f.ListId) + "\\t" + block.Text, f);
        }

        return El(
            "p",
            El(
                "pPr",
                f.KeepNext ? El("keepNext") : null,
                f.List is { } list ? numbering.Use(list, f.ListId) : null,
                f.Tabs.Count > 0 ? El("tabs", f.Tabs.Select(t => El("tab", At("val", "left"), At("pos", Twips(t))))) : null,
                f.Before > 0 || f.After > 0 ? El("spacing", At("before", (int)(f.Before * 20)), At("after", (int)(f.After * 20))) : null,
                f.List is null && (f.FirstLine != 0 || f.Left != 0) ? El("ind", At("left", Twips(f.Left)), f.FirstLine < 0 ? At("hanging", Twips(-f.FirstLine)) : At("firstLine", Twips(f.FirstLine))) : null,
                f.Align == "left" ? null : Val("jc", f.Align),
                block.Text.Length == 0 && (f.Size ?? size) is { } s ? El("rPr", Val("sz", content.Settings.HalfPoints(s)), Val("szCs", content.Settings.HalfPoints(s))) : null),
            inline.Runs(block.Text, f, size));
    }

    XElement Styles()
    {
        var half = content.Settings.HalfPoints(content.Settings.Size);
        return El(
            "styles",
            El("docDefaults", El("rPrDefault", El(
                "rPr",
                InlineText.Fonts(content.Settings.Font),
                Val("sz", half),
                Val("szCs", half),
                El("lang", At("val", "en-US"), At("eastAsia", "en-US"), At("bidi", "th-TH")))),
                El("pPrDefault", El("pPr", El("spacing", At("before", 0), At("after", 0), At("line", 240), At("lineRule", "auto"))))),
            El("style", At("type", "paragraph"), At("default", 1), At("styleId", "Normal"), Val("name", "Normal")));
    }

    XElement CoreProperties()
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        XElement Day(string name) => new(
            terms + name,
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(xsi + "type", "dcterms:W3CDTF"),
            content.Settings.Date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return new XElement(
            cp + "coreProperties",
            new XElement(dc + "title", content.Settings.Title),
            new XElement(dc + "creator", content.Settings.Author),
            Day("created"),
            Day("modified"));
    }

    static XElement Settings() => El(
        "settings",
        Val("defaultTabStop", 720),
        El("compat", El("applyBreakingRules"), El(
            "compatSetting", At("name", "compatibilityMode"), At("uri", "http://schemas.microsoft.com/office/word"), At("val", 15))),
        El("themeFontLang", At("val", "en-US"), At("bidi", "th-TH")));
}
