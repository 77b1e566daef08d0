using ItaIngest.Model.Text;
using ItaIngest.Reading.Pdf;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>What real text layers come to, checked against the rendered pages by eye.</summary>
public sealed class RealLayerTests
{
    [Theory]
    [InlineData("nysso-slide-ok.pdf", 1, "การลดปัจจัยเสี่ยงด้านสุขภาพและบริหาร")]
    [InlineData("nysso-slide-ok.pdf", 1, "ยุทธศาสตร์และตัวชี้วัดสำคัญตามคำรับรองปฏิบัติราชการ")]
    [InlineData("saiyoi-cost-summary.pdf", 1, "(หนึ่งแสนบาทถ้วน")]
    [InlineData("saiyoi-cost-summary.pdf", 1, "นายอำนาจ")]
    [InlineData("nysso-order-ok.pdf", 1, "แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนกลาง")]
    [InlineData("hangdong-disaster-service.pdf", 1, "สำนักงานเทศบาลตำบลหางดง")]
    [InlineData("national-budget-2565-vol31.pdf", 6, "รายละเอียดงบประมาณจำแนกตามแผนงาน")]
    [InlineData("constitution-2550-pua.pdf", 6, "ในระหว่างที่สภาผู้แทนราษฎรสิ้นอายุ")]
    public void A_faulty_layer_reads_as_printed(string file, int page, string printed)
    {
        var words = PdfReader.Read(Repository.SharedFile("real", file), page, page)[0].Words;
        var text = ThaiText.Key(string.Concat(words.Select(w => w.Text)));
        Assert.Contains(ThaiText.Key(printed), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("constitution-2502-scan.pdf", 1, LayerVerdict.Absent)]
    [InlineData("hangdong-2561-capital-budget-scan.pdf", 1, LayerVerdict.Distrusted)]
    [InlineData("hangdong-project-list.pdf", 6, LayerVerdict.Distrusted)]
    [InlineData("gazette-garbage-layer.pdf", 3, LayerVerdict.Distrusted)]
    [InlineData("constitution-2550-pua.pdf", 6, LayerVerdict.Trusted)]
    [InlineData("national-budget-2565-vol31.pdf", 6, LayerVerdict.Trusted)]
    [InlineData("saiyoi-cost-table-9p.pdf", 1, LayerVerdict.Trusted)]
    public void The_layer_is_judged(string file, int page, LayerVerdict verdict)
    {
        using var document = PdfDocument.Open(File.ReadAllBytes(Repository.SharedFile("real", file)));
        Assert.Equal(verdict, PdfReader.ReadPage(document, page).Quality.Verdict);
    }

    [Fact]
    public void A_scanned_page_is_rendered_at_its_images_own_resolution()
    {
        using var document = PdfDocument.Open(File.ReadAllBytes(Repository.SharedFile("real", "constitution-2502-scan.pdf")));
        Assert.Equal(500, PdfPageRenderer.Render(document, 1).Dpi, 1.0);
    }
}
