using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Page shapes, headers and footers.</summary>
sealed class SectionWriter(MainDocumentPart main, InlineText inline, ContentSettings settings)
{
    int parts;

    /// <summary>The body: every block, with a section's properties where it ends.</summary>
    public XElement Body(IReadOnlyList<ContentBlock> blocks, Func<ContentBlock, IEnumerable<XElement>> write)
    {
        var body = El("body");
        var section = settings.Section;
        foreach (var block in blocks)
        {
            if (block is SectionBlock next)
            {
                EndSection(body, Properties(section));
                section = next.Options;
                continue;
            }

            // A break of its own paragraph would leave an empty page behind a full one.
            if (block is PageBreakBlock && body.Elements().LastOrDefault() is { } last && last.Name == W + "p" && last.Descendants(W + "t").Any() is false)
            {
                last.Add(El("r", El("br", At("type", "page"))));
                continue;
            }

            body.Add(write(block));
        }

        body.Add(Properties(section));
        return body;
    }

    // A section ends with its last paragraph, so that no empty page comes from a paragraph of its own.
    static void EndSection(XElement body, XElement properties)
    {
        if (body.Elements().LastOrDefault() is { } last && last.Name == W + "p" && last.Element(W + "pPr") is { } pPr)
        {
            pPr.Add(properties);
            return;
        }

        body.Add(El("p", El("pPr", properties)));
    }

    XElement Properties(ContentOptions o)
    {
        var (width, height) = o.Text("paper", "a4") switch
        {
            // 4:3 slides as PowerPoint makes them, and A4.
            "slide" => (19.05, 25.4),
            _ => (21.0, 29.7),
        };
        var isLandscape = o.Has("landscape");
        var margins = o.Numbers("margins") is { Count: 4 } m ? m : [2.0, 2.0, 2.0, 3.0];
        return El(
            "sectPr",
            o.Has("header") ? Reference(o, "header") : null,
            o.Has("footer") ? Reference(o, "footer") : null,
            Val("type", o.Has("continuous") ? "continuous" : "nextPage"),
            El(
                "pgSz",
                At("w", Twips(isLandscape ? height : width)),
                At("h", Twips(isLandscape ? width : height)),
                isLandscape ? At("orient", "landscape") : null),
            El(
                "pgMar",
                At("top", Twips(margins[0])),
                At("right", Twips(margins[1])),
                At("bottom", Twips(margins[2])),
                At("left", Twips(margins[3])),
                At("header", Twips(1)),
                At("footer", Twips(0.8)),
                At("gutter", 0)),
            o.Has("restart") ? El("pgNumType", At("fmt", o.Text("numbers", "decimal")), At("start", o.Text("restart"))) : El("pgNumType", At("fmt", o.Text("numbers", "decimal"))),
            o.Has("columns") ? El("cols", At("num", o.Text("columns")), At("space", Twips(0.9))) : null,
            o.Has("notfirst") ? El("titlePg") : null);
    }

    XElement Reference(ContentOptions o, string kind)
    {
        var id = $"rId{kind}{++parts}";
        var text = o.Text(kind);
        var align = o.Text(kind + "-align", "center");
        var root = El(
            kind == "header" ? "hdr" : "ftr",
            El("p", El("pPr", Val("jc", align)), inline.Runs(text, new ParagraphFormat { Size = o.Number(kind + "-size", settings.Size) })));
        DocxWriter.Feed(kind == "header" ? main.AddNewPart<HeaderPart>(id) : main.AddNewPart<FooterPart>(id), root);
        return El(kind + "Reference", At("type", "default"), new XAttribute(R + "id", id));
    }
}
