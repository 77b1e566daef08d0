using ItaIngest.Analysis.Extraction;

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
}
