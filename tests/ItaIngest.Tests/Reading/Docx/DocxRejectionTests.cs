using System.IO.Compression;
using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;
using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

public sealed class DocxRejectionTests
{
    const string Main = "word/document.xml";

    static byte[] Good => new DocxBuilder { Body = P("ข้อความ") }.Build();

    [Fact]
    public void An_empty_file() => Refused(RejectionCodes.Empty, []);

    [Fact]
    public void A_text_file_with_the_wrong_name() => Refused(RejectionCodes.UnknownType, Encoding.UTF8.GetBytes("สวัสดี"));

    [Fact]
    public void A_zip_that_is_no_word_document()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("readme.txt");
        }

        Refused(RejectionCodes.UnknownType, stream.ToArray());
    }

    [Fact]
    public void A_password_protected_document()
    {
        // The head of a compound file and, in its directory, the stream that holds an encrypted package.
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[480]];

        Refused(RejectionCodes.Encrypted, file);
        Refused(RejectionCodes.UnknownType, file[..512]); // without that stream it is an old Office file
    }

    [Fact]
    public void A_truncated_document() => Refused(RejectionCodes.Damaged, Good[..(Good.Length / 2)]);

    [Fact]
    public void Broken_xml() => Refused(RejectionCodes.Damaged, Replace(Good, Main, Encoding.UTF8.GetBytes("<w:document")));

    [Fact]
    public void A_document_without_a_body() => Refused(
        RejectionCodes.Damaged,
        Replace(Good, Main, Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")));

    [Theory]
    [InlineData(Main)]
    [InlineData("customXml/item1.xml")]
    [InlineData("word/_rels/extra.xml.rels")]
    public void An_external_entity_in_any_part(string part) => Refused(
        RejectionCodes.ExternalEntity,
        Replace(Good, part, Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")));

    [Fact]
    public void Entities_that_multiply() => Refused(
        RejectionCodes.ExternalEntity,
        Replace(Good, Main, Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY % b \"<!ENTITY c '&a;&a;'>\"> %b; %b;]><x>&c;</x>")));

    [Fact]
    public void A_bomb_in_the_main_part() => Refused(RejectionCodes.Bomb, Replace(Good, Main, new byte[50 << 20]));

    [Fact]
    public void A_bomb_in_a_picture() => Refused(
        RejectionCodes.Bomb, Replace(Good, "word/media/image1.png", new byte[2 << 20]), new DocxOptions { PictureRatioFloorBytes = 1 << 20 });

    [Fact]
    public void A_white_bitmap_is_no_bomb() => Assert.Single(DocxReader.Read(Replace(Good, "word/media/image1.bmp", new byte[25 << 20])).Blocks);

    [Fact]
    public void More_elements_than_a_report_can_have()
    {
        var body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        body.Insert(body.Length, "<w:p/>", 2_000).Append("</w:body></w:document>");

        Refused(RejectionCodes.Bomb, Replace(Good, Main, Encoding.UTF8.GetBytes(body.ToString())), new DocxOptions { MaxElements = 1_000 });
    }

    [Fact]
    public void A_paragraph_longer_than_any_report() =>
        Refused(RejectionCodes.Bomb, new DocxBuilder { Body = P(new string('ก', 700_000)).Replace("</w:p>", R(new string('ข', 700_000)) + "</w:p>", StringComparison.Ordinal) }.Build());

    [Fact]
    public void Nesting_made_to_overflow_the_stack()
    {
        var xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000)) + "</w:body></w:document>";

        Refused(RejectionCodes.Bomb, Replace(Good, Main, Encoding.UTF8.GetBytes(xml), CompressionLevel.NoCompression));
    }

    [Fact]
    public void Too_many_entries() => Refused(RejectionCodes.Bomb, Good, new DocxOptions { MaxEntries = 2 });

    [Fact]
    public void Too_large_a_file()
    {
        Refused(RejectionCodes.TooLarge, Good, new DocxOptions { MaxFileBytes = 100 });
        var refusal = Assert.Throws<RejectedException>(() => DocxReader.Read(new MemoryStream(Good), new DocxOptions { MaxFileBytes = 100 }));
        Assert.Equal(RejectionCodes.TooLarge, refusal.Rejection.Code);
    }

    [Fact]
    public void A_strict_document_is_read_like_any_other()
    {
        var file = Good;
        foreach (var part in new[] { Main, "_rels/.rels" })
        {
            file = Replace(file, part, Encoding.UTF8.GetBytes(Entry(file, part)
                .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));
        }

        Assert.Equal(["ข้อความ"], LinesOf(DocxReader.Read(file).Blocks));
    }

    [Fact]
    public void External_relationships_are_not_followed_and_do_no_harm()
    {
        var file = new DocxBuilder { Body = $"<w:p><w:hyperlink r:id=\"rLink\">{R("ลิงก์")}</w:hyperlink></w:p>" }
            .With(m => m.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("file:///nowhere/evil.dotm")))
            .With(m => m.AddHyperlinkRelationship(new Uri("mailto:a@b"), true, "rLink"))
            .Build();
        var rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rLink\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" TargetMode=\"External\" Target=\"http://:::not a uri\"/></Relationships>";

        Assert.Equal(["ลิงก์"], LinesOf(DocxReader.Read(file).Blocks));
        Assert.Equal(["ลิงก์"], LinesOf(DocxReader.Read(Replace(file, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(rels))).Blocks));
    }

    [Fact]
    public void Every_byte_wrong_in_turn_ends_in_a_record_or_a_rejection()
    {
        var good = Good;
        for (var i = 0; i < good.Length; i += 7)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x5A;
            var thrown = Record.Exception(() => DocxReader.Read(bad));
            Assert.True(thrown is null or RejectedException, $"byte {i}: {thrown}");
        }
    }

    static string Entry(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    static void Refused(string code, byte[] file, DocxOptions? options = null)
    {
        var refusal = Assert.Throws<RejectedException>(() => DocxReader.Read(file, options));

        Assert.Equal(code, refusal.Rejection.Code);
        Assert.NotEmpty(refusal.Rejection.Message);
        Assert.Contains(refusal.Rejection.MessageThai, c => c is >= 'ก' and <= 'ฮ');
    }
}
