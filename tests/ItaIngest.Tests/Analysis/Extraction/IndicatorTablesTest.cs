using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Indicators come out with their canonical numbers whatever order, number, wording or layout is printed.</summary>
public sealed class IndicatorTablesTest
{
    [Fact]
    public void A_sentence_that_recalls_last_years_total_is_no_caption()
    {
        var rows = new[] { "๑|การปฏิบัติหน้าที่|๙๐.๐๐", "๒|การใช้งบประมาณ|๘๑.๐๐", "๓|การใช้อำนาจ|๘๒.๐๐" };
        var recalled = ReportExtractor.Extract([
            Text("ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"), Text("ในปีงบประมาณ พ.ศ. ๒๕๖๗ ได้คะแนนรวม ๘๓.๒๐ คะแนน"), Table("ที่|ตัวชี้วัด|คะแนน", rows[0], rows[1], rows[2])], new DiagnosticLog());
        Assert.Equal(2568, Assert.Single(recalled.Assessments, a => a.Indicators.Count > 0).FiscalYear);

        var told = ReportExtractor.Extract([
            Text("ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"), Text("ปีงบประมาณ พ.ศ. ๒๕๖๗ ได้คะแนนรวม ๘๓.๒๐ คะแนน รายละเอียดดังนี้"), Table("ที่|ตัวชี้วัด|คะแนน", rows[0], rows[1], rows[2])], new DiagnosticLog());
        Assert.Equal(2567, Assert.Single(told.Assessments, a => a.Indicators.Count > 0).FiscalYear);
    }

    [Fact]
    public void A_ranked_table_gives_canonical_numbers_and_ranks()
    {
        var assessment = Only(
            Text("ผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ปรากฏดังนี้"),
            Table("อันดับ|ตัวชี้วัด|คะแนน", "๑|การป้องกันการทุจริต|๑๐๐.๐๐", "๒|การใช้อำนาจ|๙๘.๒๕", "๓|คุณภาพการดำเนินงาน|๘๗.๑๙", "๔|การปรับปรุงระบบการทำงาน|๗๒.๓๔"));
        Assert.Equal(2566, assessment.FiscalYear);
        Assert.Equal([10, 3, 6, 8], assessment.Indicators.Select(i => i.No));
        Assert.Equal([1, 2, 3, 4], assessment.Indicators.Select(i => i.Rank?.Value ?? 0));
        Assert.Equal([100.00m, 98.25m, 87.19m, 72.34m], assessment.Indicators.Select(i => i.Score.Value ?? 0));
        Assert.Equal("๙๘.๒๕", assessment.Indicators[1].Score.Raw);
        Assert.Equal("body/tbl[1]/tr[3]/tc[3]", assessment.Indicators[1].Score.Path);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_the_number_before_the_name()
    {
        var assessment = Only(
            Text("ปีงบประมาณ 2567"),
            Table("ผลคะแนน (ร้อยละ)|รายการตัวชี้วัด", "95.10|1. การปฏิบัติหน้าที่", "94.20|2. การใช้งบประมาณ", "93.30|3. การใช้อำนาจ", "100|10. การป้องกันการทุจริต"));
        Assert.Equal([1, 2, 3, 10], assessment.Indicators.Select(i => i.No));
        Assert.Equal([95.10m, 94.20m, 93.30m, 100m], assessment.Indicators.Select(i => i.Score.Value ?? 0));
        Assert.Equal("การใช้งบประมาณ", assessment.Indicators[1].Name.Value);
    }

    [Fact]
    public void A_misnamed_row_keeps_its_printed_number_when_another_row_has_the_name()
    {
        var assessment = Only(
            Text("ปี 2568"),
            Table("ตัวชี้วัดที่|รายละเอียดตัวชี้วัด|คะแนน", "1|การป้องกันทุจริต|100.00", "2|การใช้งบประมาณ|99.00", "3|การใช้จ่าย|98.00", "10|การป้องกันการทุจริต|97.00"));
        Assert.Equal([1, 2, 3, 10], assessment.Indicators.Select(i => i.No));
        Assert.Equal("การป้องกันทุจริต", assessment.Indicators[0].Name.Value);
    }

    [Fact]
    public void Instrument_codes_before_the_score_and_letters_for_digits_do_not_hide_it()
    {
        var assessment = Only(
            Text("ปี 2562"),
            Table("อันดับ|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|IIT 87.35", "2|การใช้งบประมาณ|IIT 7o.87", "3|การเปิดเผยข้อมูล|OIT 8l.62"));
        Assert.Equal([87.35m, 70.87m, 81.62m], assessment.Indicators.Select(i => i.Score.Value ?? 0));
    }

    [Fact]
    public void A_score_that_is_no_number_is_null_and_told_and_a_dash_is_none()
    {
        var log = new DiagnosticLog();
        var report = ReportExtractor.Extract(
            [Text("ปี 2567"), Table("ที่|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|9?.#5", "2|การใช้งบประมาณ|-", "3|การใช้อำนาจ|0.00", "4|การใช้ทรัพย์สินของราชการ|91.00")], log);
        var indicators = Assert.Single(report.Assessments).Indicators;
        Assert.Null(indicators.Single(i => i.No == 1).Score.Value);
        Assert.DoesNotContain(indicators, i => i.No == 2);
        Assert.Equal(0m, indicators.Single(i => i.No == 3).Score.Value);
        Assert.Contains(log.Entries, d => d.Code == DiagnosticCodes.NumberUnreadable);
    }

    [Fact]
    public void Each_of_two_tables_takes_the_year_of_its_own_caption()
    {
        var report = ReportExtractor.Extract(
            [
                Text("รายงานผล ประจำปีงบประมาณ พ.ศ. 2568"),
                Text("ผลการประเมินรายตัวชี้วัด ปี 2568"), Table("ตัวชี้วัดที่|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|90.00", "2|การใช้งบประมาณ|91.00", "3|การใช้อำนาจ|92.00"),
                Text("ผลการประเมินรายตัวชี้วัด ปี 2567"), Table("ตัวชี้วัดที่|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|80.00", "2|การใช้งบประมาณ|81.00", "3|การใช้อำนาจ|82.00"),
            ],
            new DiagnosticLog());
        Assert.Equal([(2568, 90.00m), (2567, 80.00m)], report.Assessments.Select(a => (a.FiscalYear, a.Indicators[0].Score.Value ?? 0)));
    }

    [Fact]
    public void A_total_row_is_the_overall_and_no_indicator()
    {
        var assessment = Only(
            Text("ปี 2567"),
            Table("ตัวชี้วัดที่|ตัวชี้วัด|คะแนน", "1|การปฏิบัติหน้าที่|90.00", "2|การใช้งบประมาณ|91.00", "3|การใช้อำนาจ|92.00", "คะแนนรวม|<|91.50"));
        Assert.Equal(3, assessment.Indicators.Count);
        Assert.Equal(91.50m, assessment.Overall?.Value);
    }

    static Assessment Only(params Block[] blocks) => Assert.Single(ReportExtractor.Extract(blocks, new DiagnosticLog()).Assessments);
}
