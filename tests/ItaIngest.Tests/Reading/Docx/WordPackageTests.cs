using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;
using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

/// <summary>What holds between the parts of a package, beside what stands in them.</summary>
public sealed class WordPackageTests
{
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static byte[] Good => new DocxBuilder { Body = P("ข้อความ") }.Styles("").Build();

    [Fact]
    public void A_package_without_a_document() => Refused(RejectionCodes.UnknownType, Related(Good, "_rels/.rels"));

    [Fact]
    public void A_document_of_another_program() => Refused(RejectionCodes.Damaged, Replace(
        Good, "word/document.xml", Encoding.UTF8.GetBytes("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")));

    [Theory]
    [InlineData("header", "nowhere.xml")] // a part that is not there
    [InlineData("header", "styles.xml")] // a part of another type
    [InlineData("officeDocument", "styles.xml")] // a part that is two things at once
    public void A_relationship_that_leads_astray(string kind, string target) => Refused(
        RejectionCodes.Damaged, Related(Good, "word/_rels/document.xml.rels", ("styles", "styles.xml"), (kind, target)));

    [Fact]
    public void A_part_with_the_root_of_another() =>
        Refused(RejectionCodes.Damaged, Replace(Good, "word/styles.xml", Encoding.UTF8.GetBytes($"<w:numbering xmlns:w=\"{Word}\"/>")));

    [Theory]
    [InlineData("header", "NULL")] // what some programs leave of a part that was taken away
    [InlineData("styles", "/word/styles.xml")]
    [InlineData("styles", "../word/styles.xml")]
    public void A_relationship_that_does_no_harm(string kind, string target) =>
        Assert.Equal(["ข้อความ"], LinesOf(DocxReader.Read(Related(Good, "word/_rels/document.xml.rels", (kind, target))).Blocks));

    [Fact]
    public void A_header_that_only_differs_in_its_layout_is_printed_once()
    {
        var body = P("ก") + "<w:sectPr><w:headerReference r:id=\"h1\"/><w:headerReference r:id=\"h2\"/><w:headerReference r:id=\"h3\"/></w:sectPr>";
        var document = new DocxBuilder { Body = body }.Header("h1", P("หัว")).Header("h2", "\n  " + P("หัว") + "\n").Header("h3", P("หัวอื่น")).Read();

        Assert.Equal(["ก", "หัว", "หัวอื่น"], LinesOf(document.Blocks));
    }

    static byte[] Related(byte[] file, string part, params (string Kind, string Target)[] relationships) => Replace(file, part, Encoding.UTF8.GetBytes(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relationships.Select((r, i) => $"<Relationship Id=\"r{i}\" Type=\"{Office}{r.Kind}\" Target=\"{r.Target}\"/>")) + "</Relationships>"));

    static void Refused(string code, byte[] file) =>
        Assert.Equal(code, Assert.Throws<RejectedException>(() => DocxReader.Read(file)).Rejection.Code);
}
