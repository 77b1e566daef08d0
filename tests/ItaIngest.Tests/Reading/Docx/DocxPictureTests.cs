using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

public sealed class DocxPictureTests
{
    public const string Picture = "<wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic/></a:graphicData></a:graphic></wp:inline>";

    [Fact]
    public void A_picture_follows_its_paragraph()
    {
        var blocks = Blocks($"<w:p>{R("ผลคะแนน")}<w:r><w:drawing>{Picture}</w:drawing></w:r></w:p>");

        Assert.Equal(["Paragraph", "Picture"], blocks.Select(b => b.GetType().Name));
        Assert.Equal("body/p[1]", blocks[1].Place.Path);
    }

    [Fact]
    public void A_vml_picture_is_a_picture() =>
        Assert.IsType<Picture>(Assert.Single(Blocks("<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"rId9\"/></v:shape></w:pict></w:r></w:p>")));

    [Fact]
    public void A_chart_is_a_picture_with_its_title()
    {
        var document = new DocxBuilder
        {
            Body = "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"c\"><c:chart r:id=\"rChart\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        }
            .Chart("rChart", "<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>ผลการ</a:t></a:r><a:r><a:t>ประเมิน</a:t></a:r></a:p></c:rich></c:tx></c:title>"
                + "<c:plotArea><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>แกน</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart>")
            .Read();

        Assert.IsType<Picture>(document.Blocks[0]);
        Assert.Equal(["ผลการประเมิน"], LinesOf(document.Blocks));
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticCodes.PageChart, diagnostic.Code);
        Assert.Contains("body/p[1]", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_is_a_picture_with_its_texts()
    {
        var document = new DocxBuilder
        {
            Body = "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"d\"><dgm:relIds xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" r:dm=\"rData\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        }
            .Diagram("rData", "<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>วางแผน</a:t></a:r></a:p><a:p/></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>ประ</a:t></a:r><a:r><a:t>เมิน</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>")
            .Read();

        Assert.IsType<Picture>(document.Blocks[0]);
        Assert.Equal(["วางแผน", "ประเมิน"], LinesOf(document.Blocks));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_text_box_is_read_once_after_the_paragraph_it_is_anchored_in()
    {
        const string box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData uri=\"s\"><wps:wsp><wps:txbx>"
            + "<w:txbxContent><w:p><w:r><w:t>ในกรอบ</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>ในกรอบ</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";

        var blocks = Blocks($"<w:p>{R("นอกกรอบ")}<w:r>{box}</w:r></w:p>");

        Assert.Equal(["นอกกรอบ", "ในกรอบ"], LinesOf(blocks));
        Assert.Equal("body/p[1]/txbx[1]/p[1]", blocks[1].Place.Path);
    }

    [Fact]
    public void An_old_text_box_is_read() =>
        Assert.Equal(["ในกรอบ"], Lines($"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P("ในกรอบ")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"));

    [Fact]
    public void Notes_come_after_the_body_in_the_order_of_their_references()
    {
        var document = new DocxBuilder
        {
            Body = $"<w:p>{R("ข้อความ")}<w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>{P("ต่อ")}",
        }
            .Footnotes($"<w:footnote w:type=\"separator\" w:id=\"0\">{P("คั่น")}</w:footnote><w:footnote w:id=\"2\">{P("ไม่ถูกอ้าง")}</w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r>{R(" ที่มา")}</w:p></w:footnote>")
            .Endnotes($"<w:endnote w:id=\"1\">{P("ท้ายเรื่อง")}</w:endnote>")
            .Read();

        Assert.Equal(["ข้อความ", "ต่อ", "ที่มา", "ท้ายเรื่อง"], LinesOf(document.Blocks));
        Assert.Equal(
            [ParagraphRole.Body, ParagraphRole.Body, ParagraphRole.Footnote, ParagraphRole.Footnote], document.Blocks.Cast<Paragraph>().Select(p => p.Role));
        Assert.Equal("footnotes/footnote[1]/p[1]", document.Blocks[2].Place.Path);
    }

    [Fact]
    public void Printed_headers_and_footers_are_furniture_and_come_once()
    {
        const string references = "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/>";
        var document = new DocxBuilder { Body = $"{P("ก", $"<w:sectPr>{references}</w:sectPr>")}{P("ข")}<w:sectPr>{references}</w:sectPr>" }
            .Header("h1", P("หัวกระดาษ")).Header("h2", P("หน้าแรก")).Footer("f1", P("ท้ายกระดาษ"))
            .Read();

        Assert.Equal(["ก", "ข", "หัวกระดาษ", "ท้ายกระดาษ"], LinesOf(document.Blocks));
        Assert.Equal([ParagraphRole.Furniture, ParagraphRole.Furniture], document.Blocks.Cast<Paragraph>().Skip(2).Select(p => p.Role));
    }
}
