using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Two years side by side: in headings of any order, and in sentences.</summary>
public sealed class ComparisonTablesTest
{
    [Theory]
    [InlineData("ตัวชี้วัด|ปี ๒๕๖๔|ปี ๒๕๖๕|เพิ่ม/ลด", "การใช้อำนาจ|๘๒.๕๖|๙๘.๒๕|๑๕.๖๙", "การเปิดเผยข้อมูล|๙๓.๕๐|๙๒.๑๔|- ๑.๓๖", "คุณภาพการดำเนินงาน|๘๐.๐๐|๘๑.๐๐|๑.๐๐")]
    [InlineData("ผลต่าง|ผลคะแนน ปี 2565|ผลคะแนน ปี 2564|ตัวชี้วัด", "15.69|98.25|82.56|การใช้อำนาจ", "(1.36)|92.14|93.50|การเปิดเผยข้อมูล", "1.00|81.00|80.00|คุณภาพการดำเนินงาน")]
    [InlineData("ตัวชี้วัด|คะแนนปีงบประมาณ 2565|คะแนนปีงบประมาณ 2564|ผลการเปรียบเทียบ", "การใช้อำนาจ|98.25|82.56|เพิ่มขึ้น 15.69", "การเปิดเผยข้อมูล|92.14|93.50|ลดลง 1.36", "คุณภาพการดำเนินงาน|81.00|80.00|เพิ่มขึ้น 1.00")]
    public void Columns_may_stand_in_any_order(params string[] rows)
    {
        var report = Extract(Text("ประจำปีงบประมาณ พ.ศ. ๒๕๖๕"), Table(rows));
        Assert.Equal([(3, 2564, 2565), (9, 2564, 2565), (6, 2564, 2565)], report.Comparisons.Select(c => (c.Indicator, c.FromYear, c.ToYear)));
        Assert.Equal([82.56m, 93.50m, 80.00m], report.Comparisons.Select(c => c.FromScore?.Value ?? 0));
        Assert.Equal([98.25m, 92.14m, 81.00m], report.Comparisons.Select(c => c.ToScore?.Value ?? 0));
        Assert.Equal([15.69m, -1.36m, 1.00m], report.Comparisons.Select(c => c.Change?.Value ?? 0));
    }

    [Fact]
    public void Without_tables_of_their_own_both_years_get_their_indicators()
    {
        var report = Extract(Text("ประจำปี 2565"), Table("ตัวชี้วัด|ปี 2564|ปี 2565", "การใช้อำนาจ|82.56|98.25", "การเปิดเผยข้อมูล|93.50|92.14", "คุณภาพการดำเนินงาน|80.00|81.00"));
        Assert.Equal([2564, 2565], report.Assessments.Select(a => a.FiscalYear));
        Assert.All(report.Assessments, a => Assert.Equal(3, a.Indicators.Count));
    }

    [Fact]
    public void Rows_of_totals_and_levels_below_are_the_assessments_of_both_years()
    {
        var report = Extract(Text("ประจำปี 2565"), Table(
            "ตัวชี้วัด|ปี 2564|ปี 2565|ผลต่าง", "การใช้อำนาจ|82.56|98.25|+15.69", "การเปิดเผยข้อมูล|93.50|92.14|-1.36", "คุณภาพการดำเนินงาน|80.00|81.00|+1.00",
            "คะแนนรวม|85.35|90.46|+5.11", "ระดับผลการประเมิน|ระดับ A|A|-"));
        Assert.Equal([(2564, 85.35m, "A"), (2565, 90.46m, "A")], report.Assessments.OrderBy(a => a.FiscalYear).Select(a => (a.FiscalYear, a.Overall?.Value ?? 0, a.Level?.Value)));
    }

    [Theory]
    [InlineData("รายการ|ปี 2564|ปี 2565", "คะแนนรวม|85.35|90.46", "ระดับ|B|A")]
    [InlineData("ปีงบประมาณ|2564|2565", "คะแนน|85.35|90.46", "ผลการประเมินระดับ|B|A")]
    public void A_small_table_may_have_a_column_for_each_year(params string[] rows)
    {
        var report = Extract(Text("ประจำปี 2565"), Table(0, rows));
        Assert.Equal([(2564, 85.35m, "B"), (2565, 90.46m, "A")], report.Assessments.OrderBy(a => a.FiscalYear).Select(a => (a.FiscalYear, a.Overall?.Value ?? 0, a.Level?.Value)));
    }

    [Fact]
    public void A_year_may_be_told_behind_its_score()
    {
        var report = Extract(Text("ประจำปี 2565"), Text("จากคะแนนรวม 85.35 (ระดับ B) ในปีงบประมาณ พ.ศ. 2564 เป็น 90.46 (ระดับ A) ในปีงบประมาณ พ.ศ. 2565"));
        Assert.Equal([(2564, 85.35m), (2565, 90.46m)], report.Assessments.OrderBy(a => a.FiscalYear).Select(a => (a.FiscalYear, a.Overall?.Value ?? 0)));
    }

    [Fact]
    public void Sentences_tell_changes_of_the_two_years_that_the_text_compares()
    {
        var report = Extract(
            Text("เปรียบเทียบระหว่างปีงบประมาณ พ.ศ.๒๕๖๗ กับ ๒๕๖๘ สรุปได้ดังนี้"),
            Text("คะแนนรายตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน มีคะแนนอยู่ที่ ๙๘.๕๗ คะแนน เพิ่มขึ้น ๓.๓๓ คะแนน"),
            Text("คะแนนรายตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร มีคะแนนอยู่ที่ ๘๐ คะแนน ลดลง ๔.๙๓ คะแนน"),
            Text("คะแนนรายตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ มีคะแนนอยู่ที่ ๑๐๐ คะแนน ไม่มีการเปลี่ยนแปลง"));
        Assert.Equal([(6, 3.33m), (7, -4.93m), (1, 0m)], report.Comparisons.Select(c => (c.Indicator, c.Change?.Value ?? -99)));
        Assert.All(report.Comparisons, c => Assert.Equal((2567, 2568), (c.FromYear, c.ToYear)));
        Assert.Equal("indicator:6", report.Claims[0].Target);
        Assert.Equal(98.57m, report.Claims[0].Score?.Value);
    }

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
