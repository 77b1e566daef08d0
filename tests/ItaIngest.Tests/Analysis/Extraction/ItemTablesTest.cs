using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>OIT items and the sub-indicators over them, in the ways that reports number and lay them out.</summary>
public sealed class ItemTablesTest
{
    [Theory]
    [InlineData("ข้อ|ประเด็น|คะแนน|ผู้รับผิดชอบ", "O๑|โครงสร้าง|๑๐๐|สำนักปลัด", "O๒|ข้อมูลผู้บริหาร|๐/๑๐๐|สำนักปลัด", "O๓|อำนาจหน้าที่|๑๐๐|กองคลัง")]
    [InlineData("ตัวชี้วัด|ผู้รับผิดชอบ|คะแนนที่ได้|แนวทาง/ข้อเสนอแนะ", "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน|<|<|<", "1 โครงสร้าง|สำนักปลัด|100|ดี", "2 ข้อมูลผู้บริหาร|สำนักปลัด|0/100|แก้", "หน้าที่ 3 อำนาจหน้าที่|กองคลัง|100|ดี")]
    public void Items_come_out_however_their_number_is_written(params string[] rows)
    {
        var assessment = Assert.Single(Extract(Text("ประจำปีงบประมาณ พ.ศ. 2563"), Table(rows)).Assessments);
        Assert.Equal([(1, "โครงสร้าง", 100m), (2, "ข้อมูลผู้บริหาร", 0m), (3, "อำนาจหน้าที่", 100m)], assessment.Items.Select(i => (i.No, i.Name.Value ?? "", i.Score.Value ?? -1)));
        Assert.All(assessment.Items, i => Assert.Equal(100m, i.Max));
        Assert.Equal("กองคลัง", assessment.Items[2].Responsible?.Value);
    }

    [Theory]
    [InlineData("ลำดับ|ข้อคำถาม|คะแนน", "๑|O๑ โครงสร้าง|๑๐๐", "๒|O๒ ข้อมูลผู้บริหาร|๐", "๓|๐๒๘ การรับของขวัญ|๑๐๐")]
    [InlineData("รหัส|ประเด็นการประเมิน|คะแนนที่ได้", "๐๑|โครงสร้าง|๑๐๐", "o2|ข้อมูลผู้บริหาร|๐", "(O28)|การรับของขวัญ|๑๐๐")]
    [InlineData("ตัวชี้วัดย่อย/ข้อ|คะแนน", "9.1 ข้อมูลพื้นฐาน|50.00", "ข้อ 1 โครงสร้าง|100", "ข้อที่ 2 ข้อมูลผู้บริหาร|0", "28. การรับของขวัญ|100 คะแนน")]
    [InlineData("ที่|ข้อ|คะแนน", "01|O1 โครงสร้าง|100", "02|O2 ข้อมูลผู้บริหาร|0", "03|O28 การรับของขวัญ|100")]
    [InlineData("ที่|ประเด็น OIT|คะแนน", "1|โครงสร้าง|100", "2|ข้อมูลผู้บริหาร|0 / 100", "28|การรับของขวัญ|100/100")]
    [InlineData("หมวด|ข้อ|ชื่อ|คะแนน", "ข้อมูลพื้นฐาน|O 1|โครงสร้าง|100", "^|O 2|ข้อมูลผู้บริหาร|0", "ของขวัญ|O 28|การรับของขวัญ|100")]
    public void The_code_may_stand_anywhere_and_be_written_anyhow(params string[] rows) => Assert.Equal(
        [(1, "โครงสร้าง", 100m), (2, "ข้อมูลผู้บริหาร", 0m), (28, "การรับของขวัญ", 100m)],
        Assert.Single(Extract(Text("ประจำปีงบประมาณ พ.ศ. 2565"), Table(rows)).Assessments).Items.Select(i => (i.No, i.Name.Value ?? "", i.Score.Value ?? -1)));

    [Fact]
    public void Every_column_of_an_item_is_taken()
    {
        var item = Assert.Single(Extract(Text("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"), Table(
            "รหัส|ประเด็นการประเมิน|คะแนนที่ได้|คะแนนเต็ม|หน่วยงานที่รับผิดชอบ|องค์ประกอบด้านข้อมูล|แนวทางการพัฒนา|ผลการดำเนินการ",
            "O๒|ข้อมูลผู้บริหาร|๒๕|๕๐|กองช่าง|แสดงชื่อ|ปรับปรุง|แก้ไขแล้ว")).Assessments[0].Items);
        Assert.Equal((25m, 50m), (item.Score.Value ?? -1, item.Max));
        Assert.Equal(("กองช่าง", "แสดงชื่อ", "ปรับปรุง", "แก้ไขแล้ว"), (item.Responsible?.Value, item.Requirement?.Value, item.Recommendation?.Value, item.Outcome?.Value));
    }

    [Fact]
    public void Sub_indicators_head_their_items_in_wide_rows_or_with_a_score_of_their_own()
    {
        var assessment = Assert.Single(Extract(Text("ปี 2564"), Table(
            "ข้อ|รายการ|คะแนน|ผู้รับผิดชอบ", "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน|<|<|<", "O1|โครงสร้าง|100|สำนักปลัด", "9.2 การบริหารงาน (50.00 คะแนน)|<|<|<", "O10|แผน|50|กองคลัง",
            "10.1|การป้องกันการทุจริต|75.00|", "O34|เจตจำนง|75|สำนักปลัด")).Assessments);
        Assert.Equal(
            [("9.1", "ข้อมูลพื้นฐาน", null), ("9.2", "การบริหารงาน", 50.00m), ("10.1", "การป้องกันการทุจริต", 75.00m)],
            assessment.SubIndicators.Select(s => (s.No, s.Name?.Value, s.Score?.Value)));
        Assert.Equal([1, 10, 34], assessment.Items.Select(i => i.No));
    }

    [Fact]
    public void A_sub_indicator_that_spans_its_items_takes_none_of_them()
    {
        var assessment = Assert.Single(Extract(Text("ปี 2568"), Table(
            "ตัวชี้วัดย่อย|ข้อ|ประเด็น|คะแนน", "๙.๑ ข้อมูลพื้นฐาน|O๑|โครงสร้าง|๑๐๐", "^|O๒|ข้อมูลผู้บริหาร|๑๐๐", "๙.๒ การบริหารงาน|O๓|แผนยุทธศาสตร์|๐")).Assessments);
        Assert.Equal([("9.1", "ข้อมูลพื้นฐาน", null), ("9.2", "การบริหารงาน", null)], assessment.SubIndicators.Select(s => (s.No, s.Name?.Value, s.Score?.Value)));
        Assert.Equal([(1, 100m), (2, 100m), (3, 0m)], assessment.Items.Select(i => (i.No, i.Score.Value ?? -1)));
    }

    [Fact]
    public void A_range_of_items_and_a_plain_list_with_scores_are_no_items()
    {
        Assert.Empty(Extract(Text("ปี 2564"), Table("ข้อ|รายการ|คะแนน", "O1 - O9|ข้อมูลพื้นฐาน|100", "O10 - O18|การบริหารงาน|50")).Assessments);
        Assert.Empty(Extract(Text("ปี 2564"), Table("ที่|รายการ|คะแนน", "1|ความสะอาด|100", "2|ความตรงเวลา|50")).Assessments);
    }

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());
}
