using System.Text;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Docx;
using ItaIngest.Reading.Isolation;
using ItaIngest.Tests.Reading.Docx;
using ItaIngest.Tests.Reading.Pdf;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading;

/// <summary>Every limit of reading: its default lets the corpora through, and a tight one answers with its code.</summary>
public sealed class ReadLimitsTests
{
    static readonly DocumentReader Reader = new();

    static byte[] Pdf(string content) => new PdfBuilder().Page(content).Page(content).Build();

    static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"10 {i * 5} m 500 {i * 5} l S\n"));

    [Fact]
    public void Every_limit_is_set_by_its_name_and_goes_to_the_reader_process()
    {
        foreach (var limit in ReadLimits.All)
        {
            var options = new ReadOptions();
            Assert.True(limit.Allows(limit.Of(options)), limit.Name);
            var other = limit.With(options, limit.Least);
            Assert.Equal(limit.Least, limit.Of(other));
            Assert.Equal(limit.Least, limit.Of(ReadRequest.From(new ReadRequest(ReadTask.Read, PageRange.All, other).ToBytes()).Options));
            Assert.All(ReadLimits.All.Where(l => l != limit), l => Assert.Equal(l.Of(options), l.Of(other)));
        }

        Assert.Equal(ReadLimits.All.Count, ReadLimits.All.Select(l => l.Name).Distinct().Count());
    }

    [Fact]
    public void Every_limit_stands_in_the_manual()
    {
        var manual = File.ReadAllText(Repository.At("docs", "security.md"));
        Assert.All(ReadLimits.All, limit => Assert.Contains($"`{limit.Name}`", manual, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytes", 100, RejectionCodes.TooLarge)]
    [InlineData("pages", 1, RejectionCodes.PageLimit)]
    public void A_pdf_over_a_limit_is_rejected(string name, long value, string code) => Refused(Pdf("BT /F 20 Tf 100 700 Td (Hello) Tj ET"), name, value, code);

    [Fact]
    public void A_page_with_more_text_than_the_limit_fails_alone()
    {
        var file = new PdfBuilder().Page("BT /F 20 Tf 100 700 Td (Hello) Tj ET").Page($"BT /F 2 Tf 10 700 Td ({new string('x', 300)}) Tj ET").Build();
        var read = Reader.Read(file, With("page-characters", 100), PageRange.All);
        Assert.Equal([false, true], read.Pages.Select(p => p.HasFailed));
        Assert.Contains("300 characters", Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.PageFailed).Message);
    }

    [Fact]
    public void Lines_over_the_limit_are_left_and_told_once_a_page()
    {
        var read = Reader.Read(Pdf("BT /F 20 Tf 100 700 Td (Hello) Tj ET " + Lines(20)), With("page-rulings", 15), PageRange.All);
        Assert.Equal(2, read.Diagnostics.Count(d => d.Code == DiagnosticCodes.PageSimplified));
        Assert.All(read.Pages, p => Assert.Equal(15, p.Rulings.Count));
        Assert.Equal(20, Reader.Read(Pdf(Lines(20)), With("page-rulings", 100), PageRange.All).Pages[0].Rulings.Count);
    }

    [Theory]
    [InlineData("docx-xml-bytes", 500, RejectionCodes.Bomb)]
    [InlineData("docx-entry-bytes", 100, RejectionCodes.Bomb)]
    [InlineData("docx-entries", 2, RejectionCodes.Bomb)]
    [InlineData("docx-elements", 10, RejectionCodes.Bomb)]
    [InlineData("docx-depth", 4, RejectionCodes.Bomb)]
    [InlineData("docx-cells", 3, RejectionCodes.TooComplex)]
    public void A_docx_over_a_limit_is_rejected(string name, long value, string code)
    {
        var cell = $"<w:tc>{DocxBuilder.P("ก")}</w:tc>";
        Refused(new DocxBuilder { Body = $"<w:tbl><w:tr>{cell}{cell}</w:tr><w:tr>{cell}{cell}</w:tr></w:tbl>" }.Build(), name, value, code);
    }

    [Fact]
    public void A_docx_that_packs_too_well_is_rejected()
    {
        var body = DocxBuilder.P(new string('a', 300_000));
        var options = new ReadOptions { Docx = new DocxOptions { RatioFloorBytes = 1000, MaxRatio = 50 } };
        var refused = Assert.Throws<RejectedException>(() => Reader.Read(new DocxBuilder { Body = body }.Build(), options, PageRange.All));
        Assert.Equal(RejectionCodes.Bomb, refused.Rejection.Code);
    }

    [Fact]
    public void A_pdf_tells_what_it_would_do_and_does_not()
    {
        var file = new PdfBuilder().Page("", "/MediaBox [0 0 600 800] /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /A << /S /Launch /F (cmd.exe) >>").Build();
        var told = Assert.Single(Reader.Read(file, null, PageRange.All).Diagnostics, d => d.Code == DiagnosticCodes.ActiveContent);
        Assert.Contains("JavaScript, an action that starts programs", told.Message, StringComparison.Ordinal);
        Assert.Contains("สคริปต์", told.MessageThai, StringComparison.Ordinal);
        Assert.DoesNotContain(Reader.Read(Pdf(""), null, PageRange.All).Diagnostics, d => d.Code == DiagnosticCodes.ActiveContent);
    }

    [Fact]
    public void A_docx_tells_macros_and_references_and_follows_none()
    {
        var file = new DocxBuilder { Body = DocxBuilder.P("ข้อความ") }.Build();
        file = DocxBuilder.Replace(file, "word/vbaProject.bin", [1, 2, 3]);
        file = DocxBuilder.Replace(file, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file://server/x.dotm\" TargetMode=\"External\"/></Relationships>"));
        var read = Reader.Read(file, null, PageRange.All);
        Assert.Contains("macros, references to outside files", Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.ActiveContent).Message);
    }

    [Fact]
    public void Reports_of_the_corpora_are_told_nothing_of_the_kind()
    {
        foreach (var name in (string[])["source.docx", "source.pdf"])
        {
            var read = Reader.Read(Repository.At("corpora", "reports", "sateng-nok-2565", name));
            Assert.DoesNotContain(read.Diagnostics, d => d.Code is DiagnosticCodes.ActiveContent or DiagnosticCodes.PageSimplified);
        }
    }

    static ReadOptions With(string name, long value) => ReadLimits.Find(name)!.With(new ReadOptions { Ocr = OcrUse.Never }, value);

    static void Refused(byte[] file, string name, long value, string code)
    {
        _ = Reader.Read(file, null, PageRange.All);
        Assert.Equal(code, Assert.Throws<RejectedException>(() => Reader.Read(file, With(name, value), PageRange.All)).Rejection.Code);
    }
}
