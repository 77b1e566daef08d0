using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

public sealed class DocxTextTests
{
    [Fact]
    public void A_paragraph_knows_its_place_and_how_it_was_typed()
    {
        var blocks = Blocks("<w:p/>" + P("ส านักงาน ๙๘.๕๐"));

        var paragraph = Assert.IsType<Paragraph>(Assert.Single(blocks));
        var line = Assert.Single(paragraph.Lines);
        Assert.Equal(("สำนักงาน ๙๘.๕๐", "ส านักงาน ๙๘.๕๐", "body/p[2]"), (line.Text, line.Raw, line.Place.Path));
        Assert.Equal("๙๘.๕๐", line.RawOf(line.Text.IndexOf('๙', StringComparison.Ordinal), 5));
        Assert.Null(line.Place.Page);
        Assert.True(line.StartsParagraph);
    }

    [Fact]
    public void Repairs_are_told_once_for_each_kind()
    {
        var document = new DocxBuilder { Body = P("ส านักงาน") + P("ก าหนด") }.Read();

        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal((DiagnosticCodes.TextRepaired, Severity.Info), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains("2 line(s), first at body/p[1]", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_soft_break_begins_a_line_but_no_paragraph()
    {
        var paragraph = (Paragraph)Blocks("<w:p><w:r><w:t>หนึ่ง</w:t><w:br/><w:t>สอง</w:t><w:br w:type=\"page\"/><w:t>สาม</w:t></w:r></w:p>")[0];

        Assert.Equal(["หนึ่ง", "สอง", "สาม"], paragraph.Lines.Select(l => l.Text));
        Assert.Equal([true, false, false], paragraph.Lines.Select(l => l.StartsParagraph));
    }

    [Theory]
    [InlineData("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r>", "ก ข")]
    [InlineData("<w:r><w:t>ITA</w:t><w:noBreakHyphen/><w:t>O</w:t></w:r>", "ITA-O")]
    [InlineData("<w:r><w:t>ประ</w:t><w:softHyphen/><w:t>เมิน</w:t></w:r>", "ประเมิน")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:t>ผ่าน</w:t></w:r>", "✓ผ่าน")]
    [InlineData("<w:r><w:t>\uF0B7 ข้อ</w:t></w:r>", "• ข้อ")]
    [InlineData("<w:r><w:t>ก </w:t></w:r><w:r><w:t xml:space=\"preserve\"> ข</w:t></w:r>", "ก ข")]
    [InlineData("<w:r><w:rPr><w:caps/></w:rPr><w:t>ita ก</w:t></w:r>", "ITA ก")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r><w:r><w:t>พิมพ์</w:t></w:r>", "พิมพ์")]
    [InlineData("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>พิมพ์</w:t></w:r>", "พิมพ์")]
    [InlineData("<w:hyperlink r:id=\"rId99\"><w:r><w:t>www.nacc.go.th</w:t></w:r></w:hyperlink>", "www.nacc.go.th")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"ไม่พิมพ์\"/></w:sdtPr><w:sdtContent><w:r><w:t>ในช่อง</w:t></w:r></w:sdtContent></w:sdt>", "ในช่อง")]
    [InlineData("<w:smartTag w:element=\"date\"><w:r><w:t>๒๕๖๘</w:t></w:r></w:smartTag>", "๒๕๖๘")]
    [InlineData("<w:r><w:ruby><w:rt><w:r><w:t>บน</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>ฐาน</w:t></w:r></w:rubyBase></w:ruby></w:r>", "ฐาน")]
    [InlineData("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1")]
    [InlineData("<m:oMath>\n <m:r>\n  <m:rPr>\n  </m:rPr>\n  <m:t>x</m:t>\n  <m:t> </m:t>\n  <m:t>y</m:t>\n </m:r>\n</m:oMath>", "x y")]
    [InlineData("<w:r>\n <w:t>ก</w:t>\n <w:t> </w:t>\n <w:t>ข</w:t>\n</w:r>", "กข")]
    [InlineData("<w:r><w:t>ก</w:t><w:t xml:space=\"preserve\"> </w:t><w:t>ข</w:t></w:r>", "ก ข")]
    [InlineData("<w:r><w:t><![CDATA[ก<ข]]></w:t></w:r>", "ก<ข")]
    [InlineData("<w:r><w:t><!-- ก่อน -->ก&amp;&#x0E02;</w:t></w:r>", "ก&ข")]
    [InlineData("<w:r><w:t>ก<!-- คั่น -->ข</w:t></w:r>", "กข")]
    [InlineData("<w:r><w:rPr><w:vanish xmlns:val=\"0\"/></w:rPr><w:t>ซ่อน</w:t></w:r><w:r><w:t>พิมพ์</w:t></w:r>", "พิมพ์")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx w16se:char=\"1F600\"/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>", "☺")]
    public void What_a_paragraph_prints_is_read(string content, string text) => Assert.Equal([text], Lines($"<w:p>{content}</w:p>"));

    [Theory]
    [InlineData("<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>เก่า</w:delText></w:r></w:del>", "ใหม่")]
    [InlineData("<w:moveFrom w:id=\"1\" w:author=\"a\"><w:r><w:t>ที่เดิม</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\" w:author=\"a\"><w:r><w:t>ที่ใหม่</w:t></w:r></w:moveTo>", "ที่ใหม่")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"a\"><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del></w:ins><w:r><w:t>อยู่</w:t></w:r>", "อยู่")]
    public void Tracked_changes_are_read_as_accepted(string content, string text) => Assert.Equal([text], Lines($"<w:p>{content}</w:p>"));

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs()
    {
        var lines = Lines($"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>{R("หนึ่ง")}</w:p>{P("สอง")}{P("สาม")}");

        Assert.Equal(["หนึ่งสอง", "สาม"], lines);
    }

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>๗</w:t></w:r></w:fldSimple>", "๗")]
    [InlineData(Begin + "<w:r><w:instrText> DATE </w:instrText></w:r>" + Separate + "<w:r><w:t>๑ ต.ค. ๖๗</w:t></w:r>" + End, "๑ ต.ค. ๖๗")]
    [InlineData(Begin + "<w:r><w:instrText> IF </w:instrText></w:r>" + Begin + "<w:r><w:instrText>X</w:instrText></w:r>" + Separate + "<w:r><w:t>ใน</w:t></w:r>" + End + Separate + "<w:r><w:t>นอก</w:t></w:r>" + End, "นอก")]
    public void Fields_are_read_as_their_results(string content, string text) => Assert.Equal([text], Lines($"<w:p>{content}</w:p>"));

    [Fact]
    public void A_field_left_open_does_not_swallow_the_document() =>
        Assert.Equal(["ก่อน", "หลัง"], Lines($"<w:p>{R("ก่อน")}{Begin}{R("รหัส")}</w:p>{P("หลัง")}"));

    [Fact]
    public void Hidden_text_may_come_from_a_style_and_its_base()
    {
        var document = new DocxBuilder { Body = $"<w:p>{R("ซ่อน", "<w:rStyle w:val=\"b\"/>")}{R("พิมพ์")}</w:p>" }
            .Styles("<w:style w:type=\"character\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
            .Read();

        Assert.Equal(["พิมพ์"], LinesOf(document.Blocks));
    }

    [Fact]
    public void A_style_that_is_based_on_itself_does_no_harm()
    {
        var document = new DocxBuilder { Body = P("ข้อความ", "<w:pStyle w:val=\"a\"/>") }
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
            .Read();

        Assert.Equal(["ข้อความ"], LinesOf(document.Blocks));
    }

    [Theory]
    [InlineData("/ซึ่งจากการ....", ParagraphRole.Furniture)]
    [InlineData("/๒. พัฒนา…", ParagraphRole.Furniture)]
    [InlineData("- ๒ -", ParagraphRole.Furniture)]
    [InlineData("-๑๒-", ParagraphRole.Furniture)]
    [InlineData("- ๒ ข้อ -", ParagraphRole.Body)]
    [InlineData("และ/หรือ....", ParagraphRole.Body)]
    [InlineData("/ตามที่", ParagraphRole.Body)]
    public void Catchwords_and_page_numbers_that_are_typed_are_furniture(string text, ParagraphRole role) =>
        Assert.Equal(role, Assert.IsType<Paragraph>(Blocks(P(text))[0]).Role);

    [Fact]
    public void Content_controls_around_paragraphs_are_seen_through()
    {
        var blocks = Blocks($"{P("หนึ่ง")}<w:sdt><w:sdtContent>{P("สอง")}</w:sdtContent></w:sdt>{P("สาม")}");

        Assert.Equal(["body/p[1]", "body/p[2]", "body/p[3]"], blocks.Select(b => b.Place.Path));
    }

    const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
