using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Training.Corpus.Content;
using static ItaIngest.Training.Corpus.Docx.Wml;

namespace ItaIngest.Training.Corpus.Docx;

/// <summary>Pictures in their paragraphs.</summary>
sealed class PictureWriter(IReadOnlyDictionary<PictureBlock, byte[]> images)
{
    static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    readonly List<PictureBlock> used = [];

    /// <summary>A paragraph that holds the picture.</summary>
    public XElement Paragraph(PictureBlock picture)
    {
        used.Add(picture);
        var o = picture.Options;
        return El(
            "p",
            El(
                "pPr",
                El("ind", At("left", Twips(o.Number("left", 0)))),
                Val("jc", o.Text("align", "center"))),
            El("r", El("drawing", Inline(used.Count, o.Number("width", 12), o.Number("height", 7)))));
    }

    /// <summary>Adds the image parts.</summary>
    public void AddTo(MainDocumentPart main)
    {
        for (var i = 0; i < used.Count; i++)
        {
            var part = main.AddImagePart(ImagePartType.Png, Id(i + 1));
            using var data = new MemoryStream(images[used[i]]);
            part.FeedData(data);
        }
    }

    static string Id(int number) => "rIdPicture" + number.ToString(CultureInfo.InvariantCulture);

    static XElement Inline(int number, double width, double height)
    {
        XElement Extent(XName name) => new(name, new XAttribute("cx", Emu(width)), new XAttribute("cy", Emu(height)));
        return new XElement(
            Wp + "inline",
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            Extent(Wp + "extent"),
            new XElement(Wp + "docPr", new XAttribute("id", number), new XAttribute("name", $"Picture {number}")),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData",
                    new XAttribute("uri", Pic.NamespaceName),
                    new XElement(
                        Pic + "pic",
                        new XElement(
                            Pic + "nvPicPr",
                            new XElement(Pic + "cNvPr", new XAttribute("id", number), new XAttribute("name", $"picture{number}.png")),
                            new XElement(Pic + "cNvPicPr")),
                        new XElement(
                            Pic + "blipFill",
                            new XElement(A + "blip", new XAttribute(R + "embed", Id(number))),
                            new XElement(A + "stretch", new XElement(A + "fillRect"))),
                        new XElement(
                            Pic + "spPr",
                            new XElement(A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), Extent(A + "ext")),
                            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))))));
    }
}
