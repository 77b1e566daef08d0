using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Instruments, surveys, people, and tables that nobody knows.</summary>
public sealed class OtherTablesTest
{
    [Fact]
    public void A_table_of_instruments_with_merged_cells_gives_weights_weighted_scores_total_and_indicators()
    {
        var assessment = Assert.Single(Extract(
            Text("ประจำปีงบประมาณ พ.ศ. 2562"),
            Table(
                "แบบ|น้ำหนัก|ตัวชี้วัด|คะแนนที่ได้(62)|คะแนนรวม",
                "IIT|30|การปฏิบัติหน้าที่|87.35|23.945", "^|^|การใช้งบประมาณ|78.87|^", "EIT|30|คุณภาพการดำเนินงาน|76.27|21.219",
                "OIT|40|การเปิดเผยข้อมูล|83.62|34.224", "^|^|การป้องกันการทุจริต|87.50|^", "คะแนนรวม|<|<|<|79.39")).Assessments);
        Assert.Equal([("IIT", 30m, 23.945m), ("EIT", 30m, 21.219m), ("OIT", 40m, 34.224m)], assessment.Instruments.Select(i => (i.Code, i.Weight?.Value ?? 0, i.Weighted?.Value ?? 0)));
        Assert.Equal([(1, 87.35m), (2, 78.87m), (6, 76.27m), (9, 83.62m), (10, 87.50m)], assessment.Indicators.Select(i => (i.No, i.Score.Value ?? 0)));
        Assert.Equal(79.39m, assessment.Overall?.Value);
        Assert.All(assessment.Instruments, i => Assert.Null(i.Score));
    }

    [Fact]
    public void A_plain_table_of_instruments_gives_scores()
    {
        var instruments = Assert.Single(Extract(
            Text("ปี 2567"), Table("เครื่องมือ|คะแนน|ค่าน้ำหนัก|คะแนนถ่วงน้ำหนัก", "แบบวัด IIT|99.00|30|29.70", "แบบวัด EIT|91.00|30|27.30", "แบบวัด OIT|97.50|40|39.00", "รวม||100|96.00")).Assessments).Instruments;
        Assert.Equal([(99.00m, 30m, 29.70m), (91.00m, 30m, 27.30m), (97.50m, 40m, 39.00m)], instruments.Select(i => (i.Score?.Value ?? 0, i.Weight?.Value ?? 0, i.Weighted?.Value ?? 0)));
    }

    [Fact]
    public void A_code_with_a_letter_misread_is_its_instrument_and_one_that_says_nothing_is_left_out()
    {
        var instruments = Assert.Single(Extract(
            Text("ปี 2562"), Table("คะแนน|แบบ IIT|แบบ EIT|แบบ 0IT|แบบ XIT", "น้ำหนัก|30|30|40|0", "คะแนน|87.35|76.27|83.62|1.00")).Assessments).Instruments;
        Assert.Equal([("IIT", 30m), ("EIT", 30m), ("OIT", 40m)], instruments.Select(i => (i.Code, i.Weight?.Value ?? 0)));
    }

    [Fact]
    public void A_survey_table_belongs_to_the_question_before_it()
    {
        var question = Assert.Single(Assert.Single(Extract(
            Text("ประจำปีงบประมาณ พ.ศ. 2562"), Text("- I4 มีการเรียกรับสิ่งดังต่อไปนี้หรือไม่"),
            Table("หัวข้อการประเมิน|มี|ไม่มี|คะแนน", "เงิน|1.90%|98.10%|98.55", "ทรัพย์สิน|0.95%|99.05%|99.52", "||รวมคะแนน|99.04")).Assessments).Questions);
        Assert.Equal(("I4", "มีการเรียกรับสิ่งดังต่อไปนี้หรือไม่", 99.04m), (question.Code, question.Text.Value, question.GroupScore?.Value));
        Assert.Equal([("เงิน", 1.90m, 98.55m), ("ทรัพย์สิน", 0.95m, 99.52m)], question.Rows.Select(r => (r.Label.Value ?? "", r.Answers[0].Percent.Value ?? 0, r.Score?.Value ?? 0)));
    }

    [Fact]
    public void A_code_whose_I_was_read_as_1_is_the_question_and_a_score_whose_first_digit_was_read_as_o_is_no_smaller_score()
    {
        var question = Assert.Single(Assert.Single(Extract(
            Text("ประจำปีงบประมาณ พ.ศ. 2562"), Text("- 116 ผู้บังคับบัญชามีการสั่งการ มากน้อยเพียงใด"),
            Table("หัวข้อการประเมิน|น้อย|มาก|คะแนน", "ผู้บังคับบัญชา|72.51%|27.49%|o0.58")).Assessments).Questions);
        Assert.Equal("I16", question.Code);
        var row = Assert.Single(question.Rows);
        Assert.Equal(("o0.58", (decimal?)null), (row.Score?.Raw, row.Score?.Value));
        Assert.Equal([72.51m, 27.49m], row.Answers.Select(a => a.Percent.Value ?? 0));
    }

    [Fact]
    public void Signatures_and_groups_are_people()
    {
        var people = Extract(
            Text("(นางสาวสมใจ ดีงาม)\nนักวิชาการตรวจสอบภายใน"),
            Table(0, ["๑.|ปลัดเทศบาล|ประธานคณะทำงาน", "๒.|รองปลัดเทศบาล (นายสมชาย ใจดี)|รองประธานคณะทำงาน", "๓.|นายมานะ อดทน นักวิชาการคอมพิวเตอร์|คณะทำงานและเลขานุการ"])).People;
        Assert.Equal(
            [("นางสาวสมใจ ดีงาม", "นักวิชาการตรวจสอบภายใน", null), (null, "ปลัดเทศบาล", "ประธานคณะทำงาน"), ("นายสมชาย ใจดี", "รองปลัดเทศบาล", "รองประธานคณะทำงาน"), ("นายมานะ อดทน", "นักวิชาการคอมพิวเตอร์", "คณะทำงานและเลขานุการ")],
            people.Select(p => (p.Name?.Value, p.Position.Value, p.Role?.Value)));
    }

    [Fact]
    public void An_unknown_table_is_kept_as_printed_and_so_is_every_paragraph()
    {
        var report = Extract(Text("บันทึกข้อความ"), Table("สี|ขนาด", "แดง|ใหญ่", "เขียว|<"));
        var table = Assert.Single(report.Tables);
        Assert.Equal(TableKind.Other, table.Kind);
        Assert.Equal([["สี", "ขนาด"]], table.Header);
        Assert.Equal([["แดง", "ใหญ่"], ["เขียว", ""]], table.Rows);
        Assert.Equal(["บันทึกข้อความ"], Assert.Single(report.Text).Paragraphs);
    }

    [Fact]
    public void An_agency_that_is_no_local_government_is_named_by_its_own_line() =>
        Assert.Equal("กรมส่งเสริมการเกษตร", Extract(Text("รายงานผลการประเมิน"), Text("กรมส่งเสริมการเกษตร ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")).Agency?.Name.Value);

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
