using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Columns of figures under headings that mean one thing or another: the figures tell which.</summary>
public sealed class FiguresTest
{
    [Fact]
    public void Row_numbers_that_follow_the_scores_are_ranks()
    {
        var report = Extract(Text("ประจำปี 2565"), Table(
            "ลำดับที่|ตัวชี้วัด|คะแนน", "1|การใช้อำนาจ|98.25", "2|การเปิดเผยข้อมูล|92.14", "3|การปฏิบัติหน้าที่|90.00", "4|คุณภาพการดำเนินงาน|81.00", "5|การใช้งบประมาณ|80.50"));
        Assert.Equal([(3, 1), (9, 2), (1, 3), (6, 4), (2, 5)], report.Assessments[0].Indicators.Select(i => (i.No, i.Rank?.Value ?? 0)));
        Assert.Equal("rank", report.Tables[0].Roles![0]);
    }

    [Fact]
    public void Row_numbers_of_the_indicators_themselves_are_no_ranks()
    {
        var report = Extract(Text("ประจำปี 2565"), Table(
            "ลำดับที่|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|98.25", "2|การใช้งบประมาณ|92.14", "3|การใช้อำนาจ|90.00", "4|การใช้ทรัพย์สินของราชการ|81.00", "5|การแก้ไขปัญหาการทุจริต|80.50"));
        Assert.All(report.Assessments[0].Indicators, i => Assert.Null(i.Rank));
    }

    [Fact]
    public void Of_two_scores_of_instruments_the_part_by_the_weight_is_the_weighted_one()
    {
        var report = Extract(Text("ประจำปี 2565"), Table(
            "เครื่องมือ|คะแนน|น้ำหนัก|คะแนนที่ได้", "IIT|88.74|30|26.62", "EIT|88.82|30|26.65", "OIT|98.75|40|39.50"));
        Assert.Equal(["instrument", "instrumentScore", "weight", "weighted"], report.Tables[0].Roles!);
        Assert.Equal([(88.74m, 26.62m), (88.82m, 26.65m), (98.75m, 39.50m)], report.Assessments[0].Instruments.Select(i => (i.Score?.Value ?? 0, i.Weighted?.Value ?? 0)));
    }

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
