using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Tables that list many agencies give one assessment for each.</summary>
public sealed class AnnouncementsTest
{
    [Fact]
    public void An_announcement_gives_one_assessment_for_each_agency()
    {
        var report = Extract(
            Text("ประกาศผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
            Table("ที่|หน่วยงาน|IIT|EIT|OIT|คะแนนรวม|ระดับ", "๑|เทศบาลตำบลบ้านใหม่|๙๐.๐๐|๘๑.๐๐|๙๕.๐๐|๘๙.๓๐|ผ่านดี", "๒|องค์การบริหารส่วนตำบลหนองน้ำ|๗๐.๐๐|๖๐.๐๐|๘๐.๐๐|๗๑.๐๐|ต้องปรับปรุง"));
        Assert.Equal(ReportKind.Announcement, report.Kind);
        Assert.Equal([("เทศบาลตำบลบ้านใหม่", 89.30m, "ผ่านดี"), ("องค์การบริหารส่วนตำบลหนองน้ำ", 71.00m, "ต้องปรับปรุง")], report.Assessments.Select(a => (a.Agency?.Value ?? "", a.Overall?.Value ?? 0, a.Level?.Value ?? "")));
        Assert.Equal([70.00m, 60.00m, 80.00m], report.Assessments[1].Instruments.Select(i => i.Score?.Value ?? 0));
    }

    [Theory]
    [InlineData("ที่|ชื่อหน่วยงาน|อำเภอ|คะแนน ITA|ระดับ", "๑|อบต.บ้านดง|แม่เมาะ|๙๖.๑๒|ผ่านดีเยี่ยม", "๒|ทต.แม่เมาะ|แม่เมาะ|๘๗.๐๐|ผ่านดี")]
    [InlineData("ลำดับ|หน่วยงาน|คะแนนรวม|ผลการประเมิน", "1|อบต.บ้านดง|96.12|ผ่านดีเยี่ยม", "2|ทต.แม่เมาะ|87.00|ผ่านดี")]
    [InlineData("อันดับ|ประเภท|หน่วยงาน|คะแนน|ระดับ", "1|อบต.|บ้านดง|96.12|ผ่านดีเยี่ยม", "2|ทต.|แม่เมาะ|87.00|ผ่านดี", "|||เฉลี่ย|91.56")]
    [InlineData("ที่|อปท.|ผลรวม|ระดับ", "อำเภอแม่เมาะ|<|<|<", "1|อบต.บ้านดง|96.12|ผ่านดีเยี่ยม", "2|ทต.แม่เมาะ|87.00|ผ่านดี", "รวมทั้งหมด||91.56|")]
    public void Headings_and_layouts_vary(params string[] rows) => Assert.Equal(
        [("อบต.บ้านดง", 96.12m, "ผ่านดีเยี่ยม"), ("ทต.แม่เมาะ", 87.00m, "ผ่านดี")],
        Extract(Text("ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖"), Table(rows)).Assessments.Select(a => (a.Agency?.Value ?? "", a.Overall?.Value ?? 0, a.Level?.Value ?? "")));

    [Fact]
    public void A_kind_of_agency_that_ocr_misspelled_is_spelled_right_and_told()
    {
        var log = new DiagnosticLog();
        string[] rows = ["ที่|หน่วยงาน|คะแนนรวม|ระดับ", "1|อบด.คลองสวน|90.09|ผ่านดี", "2|เทศบาลดำบลร่องคำดี|82.65|ต้องปรับปรุง", "3|ทต.ดาลเดี่ยว|81.00|ต้องปรับปรุง"];
        IReadOnlyList<string> Agencies(TextOrigin origin) => [.. ReportExtractor.Extract([Text("ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖"), Table(1, rows, origin)], log).Assessments.Select(a => a.Agency?.Value ?? "")];

        Assert.Equal(["อบต.คลองสวน", "เทศบาลตำบลร่องคำดี", "ทต.ดาลเดี่ยว"], Agencies(TextOrigin.Ocr));
        Assert.Equal(2, log.Entries.Count(d => d.Code == DiagnosticCodes.TextRepaired));
        Assert.Contains("เทศบาลดำบลร่องคำดี", Agencies(TextOrigin.TextLayer)); // nobody read it wrong: the author wrote it so
    }

    [Fact]
    public void Agencies_that_are_no_local_government_and_a_two_storey_header()
    {
        var report = Extract(Text("ผลการประเมินปี 2567"), Table(2, [
            "ลำดับ|หน่วยงาน|คะแนนรายเครื่องมือ|<|<|คะแนนรวม", "^|^|IIT|EIT|OIT|^", "1|กรมการข้าว|90.00|80.00|95.00|89.00", "2|กรมประมง|95.00|96.00|99.00|97.00"]));
        Assert.Equal([("กรมการข้าว", 89.00m), ("กรมประมง", 97.00m)], report.Assessments.Select(a => (a.Agency?.Value ?? "", a.Overall?.Value ?? 0)));
        Assert.Equal([95.00m, 96.00m, 99.00m], report.Assessments[1].Instruments.Select(i => i.Score?.Value ?? 0));
        Assert.Null(report.Agency);
    }

    [Fact]
    public void Columns_that_are_indicators_are_scores_of_each_agency()
    {
        var second = Extract(Text("ปี 2565"), Table(
            "หน่วยงาน|การปฏิบัติหน้าที่|การใช้งบประมาณ|ตัวชี้วัดที่ 3|คะแนนรวม|ระดับ", "เทศบาลตำบลบ้านกลาง|90.00|91.00|92.00|91.00|A", "เทศบาลตำบลป่าไผ่|80.10|81.10|82.10|81.10|B")).Assessments[1];
        Assert.Equal([(1, 80.10m), (2, 81.10m), (3, 82.10m)], second.Indicators.Select(i => (i.No, i.Score.Value ?? 0)));
        Assert.Equal(81.10m, second.Overall?.Value);
    }

    [Fact]
    public void Agencies_of_one_name_stay_apart_and_so_do_years()
    {
        var assessments = Extract(Text("ปีงบประมาณ พ.ศ. 2567"), Table(
            "ที่|อปท.|อำเภอ|คะแนน ปี 2566|คะแนน ปี 2567", "1|ทต.บ้านใหม่|เมือง|90.00|91.00", "2|ทต.บ้านใหม่|ปากเกร็ด|80.00|81.00")).Assessments;
        Assert.Equal(
            [(2566, 80.00m), (2566, 90.00m), (2567, 81.00m), (2567, 91.00m)],
            assessments.Select(a => (a.FiscalYear, a.Overall?.Value ?? 0)).Order());
    }

    [Fact]
    public void A_next_page_without_a_header_goes_on_with_the_agencies()
    {
        var report = Extract(
            Text("ปี 2567"), Table("ที่|หน่วยงาน|คะแนนรวม|ระดับ", "1|ทต.บ้านใหม่|91.00|ผ่านดี", "2|ทต.บางพลับ|81.00|ต้องปรับปรุง"),
            Table(0, ["3|อบต.คลองข่อย|86.00|ผ่าน", "4|อบต.บางตลาด|70.00|ต้องปรับปรุง"], id: 2));
        Assert.Equal(4, report.Assessments.Count);
        Assert.Equal(("อบต.บางตลาด", 70.00m), (report.Assessments[3].Agency?.Value, report.Assessments[3].Overall?.Value ?? 0));
    }

    [Fact]
    public void Headings_with_weights_hold_weighted_scores_and_full_names_hold_scores()
    {
        var weighted = Extract(Text("ปี ๒๕๖๖"), Table(
            "ที่|หน่วยงาน|IIT (30)|EIT (30)|OIT (40)|ผลคะแนน", "1|อบต.บ้านดง|29.00|28.00|39.00|96.00", "2|อบต.นาสัก|20.00|21.00|30.00|71.00")).Assessments[1];
        Assert.Equal([(null, 20.00m), (null, 21.00m), (null, 30.00m)], weighted.Instruments.Select(i => (i.Score?.Value, i.Weighted?.Value ?? 0)));
        Assert.Equal(71.00m, weighted.Overall?.Value);

        var plain = Extract(Text("ปี ๒๕๖๖"), Table(
            "หน่วยงาน|ผู้มีส่วนได้ส่วนเสียภายใน (IIT)|ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)|คะแนนรวม", "อบต.บ้านดง|96.00|94.00|95.00", "อบต.นาสัก|80.00|70.00|75.00")).Assessments[1];
        Assert.Equal([("IIT", 80.00m), ("EIT", 70.00m)], plain.Instruments.Select(i => (i.Code, i.Score?.Value ?? 0)));
    }

    [Fact]
    public void One_row_of_instruments_is_the_documents_own()
    {
        var assessment = Assert.Single(Extract(Text("ปี 2567"), Table("IIT|EIT|OIT|คะแนนรวม|ระดับ", "90.00|80.00|95.00|89.00|ผ่าน")).Assessments);
        Assert.Equal((null, 89.00m, "ผ่าน"), (assessment.Agency, assessment.Overall?.Value ?? 0, assessment.Level?.Value));
        Assert.Equal([90.00m, 80.00m, 95.00m], assessment.Instruments.Select(i => i.Score?.Value ?? 0));
    }

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
