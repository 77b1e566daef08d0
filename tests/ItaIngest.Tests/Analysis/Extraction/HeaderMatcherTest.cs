using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Learned;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Headings say what a column holds, in many words and with slips; what says nothing stays 'other'.</summary>
public sealed class HeaderMatcherTest
{
    [Theory]
    [InlineData("มาตรการหรือกิจกรรมที่ดำเนินการ", "Title")]
    [InlineData("รายละเอียดการดำเนินการ", "Method")]
    [InlineData("ขั้นตอนหรือวิธีการปฏิบัติ", "Method")]
    [InlineData("ระยะเวลาโครงการดำเนินการ", "Period")]
    [InlineData("ช่วงระยะเวลา ในการดำเนินการ", "Period")]
    [InlineData("สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "Output")]
    [InlineData("ผลการดำเนินการ (output)", "Output")]
    [InlineData("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "Outcome")]
    [InlineData("การติดตามผล", "FollowUp")]
    [InlineData("หน่วยงาน/ผู้รับผิดชอบ", "Responsible")]
    [InlineData("ผู้รับผดชอบ", "Responsible")]
    [InlineData("ตัวชี้วัดที่", "IndicatorNumber")]
    [InlineData("อันดับที่", "Rank")]
    [InlineData("ลำดับ ที่", "Number")]
    [InlineData("คะแนนรวม", "Total")]
    [InlineData("ผลคะแนนที่มีการพัฒนา/ที่ต้องพัฒนาให้ดีขึ้น", "Change")]
    [InlineData("แนวทาง/ข้อเสนอแนะ", "Recommendation")]
    [InlineData("สีของปก", "Other")]
    public void A_heading_names_its_column(string heading, string role) =>
        Assert.Equal(role, HeaderMatcher.OfHeading(heading).Role.ToString());

    [Fact]
    public void Headings_place_and_content_together_name_the_columns()
    {
        Assert.Equal(
            ["Number", "Title", "Method", "Period", "Responsible", "Output", "Other"],
            Roles(Table("ที่|มาตรการที่จะทำ|ทำอย่างไรบ้าง (วิธีการ)|ห้วงเวลาทำงาน|ใครรับผิดชอบ|ผลการดำเนินงานถึงวันนี้|งบประมาณ (บาท)", "๑|อบรม|๑. ประชุม ๒. แจ้งเวียน|ต.ค. ๖๗ - ก.ย. ๖๘|กองคลัง|จัดแล้ว ๑ ครั้ง|20,000")));

        // The same word over the names of indicators and over how success is measured.
        Assert.Equal("Indicator", Roles(Table("ตัวชี้วัด|มาตรการ|ผู้รับผิดชอบ", "การใช้อำนาจ|แจ้งเวียน|สำนักปลัด", "การใช้งบประมาณ|ประชุม|กองคลัง"))[0]);
        Assert.Equal("Other", Roles(Table("มาตรการ|ตัวชี้วัด|ผู้รับผิดชอบ", "แจ้งเวียน|ร้อยละ ๘๐ ของบุคลากร|สำนักปลัด", "ประชุม|จำนวน ๑ ครั้ง|กองคลัง"))[1]);
    }

    [Fact]
    public void What_the_model_is_not_sure_of_is_other_and_the_record_says_how_sure_it_was()
    {
        var table = Table("มาตรการ|สีของปก|ผู้รับผิดชอบ", "แจ้งเวียน|ม่วง|สำนักปลัด", "ประชุม|ฟ้า|กองคลัง");
        Assert.Equal(["Title", "Other", "Responsible"], Roles(table));

        var record = Assert.Single(ReportExtractor.Extract([table], new()).Tables);
        Assert.Equal(["title", "other", "responsible"], record.Roles);
        Assert.Equal(RoleSource.Model, record.RoleEvidence![0].FoundBy);
        Assert.InRange(record.RoleEvidence[0].Confidence!.Value, LearnedModels.Headers.Threshold, 1);
    }

    [Fact]
    public void A_title_that_no_heading_tells_is_the_words_before_what_was_done() =>
        Assert.Equal(
            ["Number", "Title", "Method", "Period", "Responsible"],
            Roles(Table("ที่|ซึ่งตั้งใจไว้|วิธีดำเนินการ|ระยะเวลา|ผู้รับผิดชอบ", "๑|อบรม|ประชุม|ไตรมาส ๑|กองคลัง", "๒|แจ้งเวียน|ทำหนังสือ|ไตรมาส ๒|สำนักปลัด")));

    static string[] Roles(Table table) => [.. HeaderMatcher.Match(new TableView(table)).Select(c => c.Role.ToString())];
}
