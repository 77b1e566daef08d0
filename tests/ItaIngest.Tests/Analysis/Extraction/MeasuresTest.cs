using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Measures with all their columns, whatever the headings' words and order, over rows and pages.</summary>
public sealed class MeasuresTest
{
    [Fact]
    public void Headings_of_other_words_and_order_are_understood()
    {
        var measure = Assert.Single(Extract(
            Text("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
            Table(
                "ลำดับที่|หน่วยงานที่รับผิดชอบ|โครงการ/กิจกรรม|แนวทางการดำเนินงาน|กำหนดแล้วเสร็จ|ผลผลิต|ผลสัมฤทธิ์ที่เกิดขึ้น|การกำกับติดตาม",
                "๑|สำนักปลัด, กองคลัง|อบรมคุณธรรม|๑. ประชุม\n๒. จัดอบรม|ต.ค. ๖๗ – ก.ย. ๖๘|อบรมแล้ว ๑ ครั้ง|บุคลากรมีความรู้|รายงานทุก ๖ เดือน")).Measures);
        Assert.Equal((1, "อบรมคุณธรรม"), (measure.No?.Value, measure.Title.Value));
        Assert.Equal("๑. ประชุม\n๒. จัดอบรม", measure.Method?.Value);
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)), (measure.Period?.Start, measure.Period?.End));
        Assert.Equal(["สำนักปลัด", "กองคลัง"], measure.Responsible.Select(r => r.Value));
        Assert.Equal(("อบรมแล้ว ๑ ครั้ง", "บุคลากรมีความรู้", "รายงานทุก ๖ เดือน"), (measure.Output?.Value, measure.Outcome?.Value, measure.FollowUp?.Value));
    }

    [Fact]
    public void The_first_row_of_a_continuation_is_no_header_though_it_has_the_words_of_one()
    {
        var report = Extract(
            Text("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
            Table("มาตรการ|วิธีดำเนินการ|ระยะเวลา|ผู้รับผิดชอบ", "อบรมคุณธรรม|จัดอบรม|ต.ค. ๖๗|สำนักปลัด"),
            Text("มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ต่อ)"),
            Table(0, ["จัดทำรายละเอียดโครงการ|ขั้นตอนการให้บริการ|ไตรมาสที่ ๒|กองคลัง", "มาตรการประหยัดพลังงาน|ประชุมชี้แจง|ม.ค. ๖๘|กองช่าง"]));
        Assert.Equal(["อบรมคุณธรรม", "จัดทำรายละเอียดโครงการ", "มาตรการประหยัดพลังงาน"], report.Measures.Select(m => m.Title.Value));
    }

    [Fact]
    public void Measures_told_in_labelled_lines_are_measures()
    {
        var measures = Extract(
            Text("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
            Text("มาตรการที่ ๑ เผยแพร่แผนการใช้จ่ายงบประมาณ"),
            Text("วิธีดำเนินการ : ๑. จัดทำแผน"), Text("๒. ลงเว็บไซต์"), Text("ระยะเวลา : ต.ค. ๖๗ - ก.ย. ๖๘"), Text("ผู้รับผิดชอบ : กองคลัง"),
            Text("มาตรการที่ ๒ อบรมเจ้าหน้าที่"),
            Text("วิธีดำเนินการ : จัดอบรมปีละสองครั้ง"), Text("ผู้รับผิดชอบ : สำนักปลัด"), Text("จึงเรียนมาเพื่อโปรดทราบ")).Measures;

        Assert.Equal([(1, "เผยแพร่แผนการใช้จ่ายงบประมาณ"), (2, "อบรมเจ้าหน้าที่")], measures.Select(m => (m.No!.Value!.Value, m.Title.Value!)));
        Assert.Equal("๑. จัดทำแผน\n๒. ลงเว็บไซต์", measures[0].Method?.Value);
        Assert.Equal(new DateOnly(2024, 10, 1), measures[0].Period?.Start);
        Assert.Equal(["สำนักปลัด"], measures[1].Responsible.Select(r => r.Value));
    }

    [Fact]
    public void A_paragraph_with_a_colon_is_no_measure() =>
        Assert.Empty(Extract(Text("การประเมินคุณธรรมและความโปร่งใส"), Text("๑. ภาพรวม"), Text("ผลการประเมิน : ผ่าน"), Text("ผู้รับผิดชอบ : กองคลัง")).Measures);

    [Fact]
    public void Projects_of_a_development_plan_are_no_measures()
    {
        var report = Extract(
            Text("แผนพัฒนาท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"),
            Table("ที่|โครงการ/กิจกรรม|งบประมาณ|หน่วยงานที่รับผิดชอบ|ระยะเวลา", "๑|ก่อสร้างถนน|๕๐๐,๐๐๐|กองช่าง|ต.ค. ๖๗ – ก.ย. ๖๘"));
        Assert.Empty(report.Measures);
        Assert.Equal(ItaIngest.Model.Records.TableKind.Other, Assert.Single(report.Tables).Kind);
    }

    [Fact]
    public void Rows_without_a_number_and_rows_marked_as_continued_go_on_with_the_measure_above()
    {
        var measures = Extract(
            Table("ลำดับ|มาตรการ|วิธีการ|ผลลัพธ์", "๑|มาตรการหนึ่ง|๑. ทำ|ดี", "||๒. ทำต่อ|ดีมาก", "๒|มาตรการสอง|๑. เริ่ม|พอใช้"),
            Table("ลำดับ|มาตรการ|วิธีการ|ผลลัพธ์", "|มาตรการสอง (ต่อ)|๒. จบ|", "๓|มาตรการสาม|๑. ลอง|ยัง")).Measures;
        Assert.Equal(["มาตรการหนึ่ง", "มาตรการสอง", "มาตรการสาม"], measures.Select(m => m.Title.Value));
        Assert.Equal("๑. ทำ\n๒. ทำต่อ", measures[0].Method?.Value);
        Assert.Equal("ดี ดีมาก", measures[0].Outcome?.Value);
        Assert.Equal("๑. เริ่ม\n๒. จบ", measures[1].Method?.Value);
    }

    [Fact]
    public void A_next_page_without_a_header_keeps_the_columns()
    {
        var measures = Extract(
            Table("มาตรการ|วิธีการดำเนินการ|ผู้รับผิดชอบ|ระยะเวลา", "๑. มาตรการหนึ่ง|ประชุม|กองคลัง|ปีงบประมาณ ๒๕๖๘"),
            Table(0, ["๒. มาตรการสอง|อบรม|กองช่าง|ปีงบประมาณ ๒๕๖๘", "|จัดทำรายงาน||"], id: 2)).Measures;
        Assert.Equal([1, 2], measures.Select(m => m.No?.Value ?? 0));
        Assert.Equal("อบรม จัดทำรายงาน", measures[1].Method?.Value);
        Assert.Equal("กองช่าง", Assert.Single(measures[1].Responsible).Value);
    }

    [Fact]
    public void Groups_come_from_wide_rows_or_the_first_line_and_number_the_indicator()
    {
        var byRow = Extract(Table(
            "มาตรการ|วิธีการดำเนินการ|ผู้รับผิดชอบ|การติดตามผล",
            "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร|<|<|<", "ปรับปรุงเว็บไซต์|เพิ่มช่องทาง|งานประชาสัมพันธ์|ทุกเดือน", "เสียงตามสาย|ซ่อม|กองช่าง|ทุกปี",
            "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน|<|<|<", "|สำรวจความพึงพอใจ|สำนักปลัด|ทุกปี")).Measures;
        Assert.Equal([("ปรับปรุงเว็บไซต์", 7), ("เสียงตามสาย", 7), ("ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน", 8)], byRow.Select(m => (m.Title.Value, m.Indicator ?? 0)));
        Assert.Equal("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", byRow[0].Group?.Value);
        Assert.Null(byRow[2].Group);

        var byLine = Extract(Table("มาตรการ/กิจกรรม|วิธีดำเนินการ|ผู้รับผิดชอบ", "แบบวัด EIT\n๑.ช่องทางสื่อสาร|ทำ|กองคลัง", "๒.ช่องทางร้องเรียน|ทำ|กองคลัง")).Measures;
        Assert.Equal([("แบบวัด EIT", 1, "ช่องทางสื่อสาร"), ("แบบวัด EIT", 2, "ช่องทางร้องเรียน")], byLine.Select(m => (m.Group?.Value, m.No?.Value ?? 0, m.Title.Value)));
    }

    [Theory]
    [InlineData("สำนักปลัด/กองคลัง กองช่าง/กองการศึกษา ศาสนา และวัฒนธรรม/กองสาธารณสุขฯ", "สำนักปลัด;กองคลัง;กองช่าง;กองการศึกษา ศาสนา และวัฒนธรรม;กองสาธารณสุขฯ")]
    [InlineData("ทุกสำนัก/กอง", "ทุกสำนัก/กอง")]
    [InlineData("สำนักปลัดและกองคลัง", "สำนักปลัด;กองคลัง")]
    [InlineData("-กองคลัง\n-ผู้อำนวยการ กองคลัง", "กองคลัง;ผู้อำนวยการ กองคลัง")]
    [InlineData("๑. สำนักปลัด ๒. กองคลัง", "สำนักปลัด;กองคลัง")]
    [InlineData("สำนักปลัดเทศบาล\nกองคลัง\nกองช่าง", "สำนักปลัดเทศบาล;กองคลัง;กองช่าง")]
    [InlineData("กองยุทธศาสตร์และงบประมาณ และหน่วยตรวจสอบภายใน", "กองยุทธศาสตร์และงบประมาณ;หน่วยตรวจสอบภายใน")]
    [InlineData("กองสาธารณสุขและสิ่งแวดล้อม กองส่งเสริมการเกษตร กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม;กองส่งเสริมการเกษตร;กองช่าง")]
    [InlineData("งานนโยบายและแผน และงานการเจ้าหน้าที่", "งานนโยบายและแผน;งานการเจ้าหน้าที่")]
    [InlineData("นักทรัพยากรบุคคลและนักวิชาการคอมพิวเตอร์", "นักทรัพยากรบุคคล;นักวิชาการคอมพิวเตอร์")]
    [InlineData("งานป้องกันและบรรเทาสาธารณภัย สำนักปลัด", "งานป้องกันและบรรเทาสาธารณภัย สำนักปลัด")]
    [InlineData("กองช่าง ส่วนราชการที่เกี่ยวข้อง", "กองช่าง;ส่วนราชการที่เกี่ยวข้อง")]
    public void Responsible_units_are_split_and_no_unit_is_torn(string cell, string units) =>
        Assert.Equal(units.Split(';'), UnitSplitter.Split(SourceText.Of(Lines(cell, "body/tbl[1]"))).Select(u => u.Value));

    [Theory]
    [InlineData("สำนักปลัด\nกองคลัง", "สำนักปลัด;กองคลัง")]
    [InlineData("ผู้อำนวยการ\nกองคลัง", "ผู้อำนวยการกองคลัง")]
    [InlineData("กองการศึกษา ศาสนาและ\nวัฒนธรรม", "กองการศึกษา ศาสนาและวัฒนธรรม")]
    [InlineData("กองคลัง\nผู้อำนวยการกองคลัง", "กองคลัง;ผู้อำนวยการกองคลัง")]
    [InlineData("งานนิติการ\nสำนักปลัด", "งานนิติการสำนักปลัด")]
    public void Lines_of_a_page_are_units_where_one_ends_and_another_begins(string cell, string units) =>
        Assert.Equal(units.Split(';'), UnitSplitter.Split(SourceText.Of(Lines(cell, "body/tbl[1]", TextOrigin.TextLayer))).Select(u => u.Value));

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", 7)]
    [InlineData("ตัวชี้วัดที่ ๒ คุณภาพการดำเนินงาน", 6)]
    [InlineData("ตัวชี้วัด: การใช้อำนาจ", 3)]
    [InlineData("๒. การใช้งบประมาณ", 2)]
    [InlineData("8 การปรับปรุงระบบการทำงาน", 8)]
    [InlineData("พัฒนาเว็บไซต์ (ตัวชี้วัดที่ ๗)", 7)]
    [InlineData("มาตรการป้องกันการทุจริต", null)]
    [InlineData("กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง", null)]
    [InlineData("ตัวชี้วัดความสำเร็จ ร้อยละ ๘๐", null)]
    public void An_indicator_is_named_by_reference_or_by_its_whole_name(string text, int? indicator) => Assert.Equal(indicator, IndicatorReference.In(text));

    [Fact]
    public void A_column_of_indicators_groups_the_measures_beside_it_and_one_of_aims_does_not()
    {
        var measures = Extract(Table(
            "ตัวชี้วัด|มาตรการ/แนวทาง|ขั้นตอน|ผู้รับผิดชอบ", "การใช้อำนาจ|จัดทำแผน|ทำ|สำนักปลัด", "^|แจ้งเวียน|ทำ|สำนักปลัด", "8 การปรับปรุงระบบการทำงาน|สำรวจ|ทำ|กองคลัง")).Measures;
        Assert.Equal([("จัดทำแผน", 3, "การใช้อำนาจ"), ("แจ้งเวียน", 3, "การใช้อำนาจ"), ("สำรวจ", 8, "8 การปรับปรุงระบบการทำงาน")], measures.Select(m => (m.Title.Value, m.Indicator ?? 0, m.Group?.Value)));

        var report = Extract(Table(
            "ประเด็นที่ต้องพัฒนา|มาตรการ/แนวทาง|ผู้รับผิดชอบ|ระยะเวลา", "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน (คะแนน ๘๕.๗๘)|เปิดช่องทางรับฟัง|สำนักปลัด|ไตรมาส ๒"));
        var issue = Assert.Single(report.Measures);
        Assert.Equal(("indicator:8", 85.78m), (report.Claims[0].Target, report.Claims[0].Score?.Value ?? 0));
        Assert.Equal(("เปิดช่องทางรับฟัง", 8, null), (issue.Title.Value, issue.Indicator ?? 0, issue.Method));

        var aim = Assert.Single(Extract(Table("มาตรการ|ขั้นตอน|ตัวชี้วัด|ผู้รับผิดชอบ", "อบรมคุณธรรม|ทำ|ร้อยละ ๘๐ ของบุคลากร|สำนักปลัด")).Measures);
        Assert.Equal((null, null), (aim.Indicator, aim.Group));
    }

    [Fact]
    public void A_count_of_projects_and_a_list_of_strategies_are_no_measures()
    {
        Assert.Empty(Extract(Table("แผนงาน|จำนวนโครงการ|งบประมาณ|หน่วยงานรับผิดชอบ", "เคหะ|18|5,983,950|กองช่าง", "ศาสนา|2|50,000|กองการศึกษา")).Measures);
        Assert.Empty(Extract(Table("ที่|กลยุทธ์|แนวทางการพัฒนา|แนวทางการพัฒนา", "1|คมนาคม|แนวทางที่ 1|พัฒนาถนน", "2|เกษตร|แนวทางที่ 1|ชลประทาน")).Measures);
    }

    static ItaReport Extract(params Block[] blocks) => ReportExtractor.Extract(blocks, new DiagnosticLog());

    [Fact]
    public void A_list_of_projects_with_their_money_is_no_plan_of_measures()
    {
        var report = ReportExtractor.Extract(
            [Blocks.Table("ลำดับ|ชื่อโครงการ/กิจกรรม|ลักษณะกิจกรรม|จำนวนเงิน (บาท)", "๑|ก่อสร้างถนน|ถนนคอนกรีต|๕๐๐,๐๐๐", "๒|จัดซื้อโต๊ะ|โต๊ะทำงาน|๘,๐๐๐")],
            new DiagnosticLog());
        Assert.Empty(report.Measures);
        Assert.Equal(TableKind.Other, Assert.Single(report.Tables).Kind);
    }
}
