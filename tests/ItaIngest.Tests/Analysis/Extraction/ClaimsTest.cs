using ItaIngest.Analysis.Extraction;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Scores told in sentences: of what, in which year, against which threshold.</summary>
public sealed class ClaimsTest
{
    [Theory]
    [InlineData("คะแนนตัวชี้วัดที่ ๖ ได้ ๘๒.๕๕", "indicator:6 82.55")]
    [InlineData("ตัวชี้วัดที่ ๒ คุณภาพการดำเนินงาน ได้คะแนน ๘๒.๕๕", "indicator:6 82.55")]
    [InlineData("(ตัวชี้วัดที่๖ คุณภาพการดำเนินงาน ได้คะแนนไม่ต่ำกว่าร้อยละ ๘๕) คะแนนตัวชี้วัดที่ ๖ ได้ ๘๒.๕๕", "indicator:6 82.55 >=85")]
    [InlineData("ผลการประเมิน ITA ข้อ i๙ ได้คะแนนไม่ต่ำกว่าร้อยละ ๘๕ คะแนน ข้อ i๙ ได้ ๑๐๐.๐๐", "question:i9 100.00 >=85")]
    [InlineData("แบบวัด OIT ข้อ ๐๒๘ รายงานการรับของขวัญ คะแนนที่ได้ ๑๐๐.๐๐", "item:28 100.00")]
    [InlineData("ข้อ O๑๙ รายงานรอบ ๖ เดือน ได้คะแนน ๐.๐๐ คะแนน", "item:19 0.00")]
    [InlineData("ตัวชี้วัดการแก้ไขปัญหาการทุจริต (IIT) มีระดับคะแนน ๙๘.๖๖", "indicator:5 98.66")]
    [InlineData("ในปี ๒๕๖๗ มีคะแนนในภาพรวม ๙๖.๓๓ คะแนน จากคะแนนเต็ม ๑๐๐ คะแนน อยู่ในระดับ “ผ่านดี”", "overall 96.33 2567 ผ่านดี")]
    [InlineData("ได้ผลคะแนนการประเมินระดับ A คิดเป็นคะแนนการประเมิน ๙๑.๐๓ คะแนน", "overall 91.03 A")]
    [InlineData("ได้แก่ ตัวชี้วัดการใช้", "")]
    [InlineData("ผ่านเกณฑ์การประเมิน (๘๕ คะแนนขึ้นไป)", "")]
    [InlineData("งบประมาณตัวชี้วัดย่อยที่ ๙.๓ ได้คะแนน ๗๑.๔๓", "")]
    [InlineData("ภาพรวมเพิ่มขึ้นเป็น ๙๙.๓๗ คะแนน", "overall 99.37")]
    [InlineData("จากการประเมินคุณธรรมและความโปร่งใส เทศบาลได้คะแนน ๙๒.๑๕ คะแนน อยู่ในระดับ A", "overall 92.15 A")]
    [InlineData("ตัวชี้วัดที่ ๖ ของการประเมินคุณธรรมและความโปร่งใส ได้คะแนน ๘๒.๕๕", "indicator:6 82.55")]
    public void A_sentence_is_taken_apart(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", ClaimReader.Read(SourceText.Of(Lines(sentence, "body/p[1]"))).Select(Show)));

    [Fact]
    public void The_number_keeps_its_own_place_in_the_sentence()
    {
        var claim = Assert.Single(ClaimReader.Read(SourceText.Of(Lines("คะแนนตัวชี้วัดที่ ๖ ได้ ๘๒.๕๕ คะแนน", "body/p[7]"))));
        Assert.Equal(("๘๒.๕๕", "body/p[7]"), (claim.Score?.Raw, claim.Score?.Path));
    }

    static string Show(ClaimDraft claim)
    {
        string?[] parts =
        [
            claim.Target, claim.Score?.Value?.ToString(), claim.Threshold?.Value is { } least ? $">={least}" : null, claim.Year?.ToString(), claim.Level?.Value,
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }
}
