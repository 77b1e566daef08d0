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
    [InlineData("ผลการประเมิน ITA ข้อ i๙ ได้คะแนนไม่ต่ากว่าร้อยละ ๘๕ คะแนน ข้อ i๙ ได้ ๑๐๐.๐๐", "question:i9 100.00 >=85")] // as OCR reads it
    [InlineData("ผลการประเมิน ITA ข้อ i๙ ได้คะแนนไม่ตำกว่าร้อยละ ๘๕ คะแนน ข้อ i๙ ได้ ๑๐๐.๐๐", "question:i9 100.00 >=85")]
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
    [InlineData("(O28) คะแนน 0", "item:28 0")]
    [InlineData("ข้อ O19 ได้ 0/100 คะแนน", "item:19 0")]
    [InlineData("ข้อ O๓๐ ได้คะแนน ๕๐", "item:30 50")]
    [InlineData("i๑๓ ได้คะแนน ๙๕.๑๒ และ i๑๔ ได้คะแนน ๙๖.๕๙", "question:i13 95.12; question:i14 96.59")]
    [InlineData("คำถามข้อ I15 คิดเป็นร้อยละ 95.12", "question:i15 95.12")]
    [InlineData("คะแนนแบบวัด IIT เท่ากับ ๙๕.๐๐ EIT เท่ากับ ๘๘.๐๐ และ OIT เท่ากับ ๙๙.๐๐", "instrument:IIT 95.00; instrument:EIT 88.00; instrument:OIT 99.00")]
    [InlineData("ตัวชี้วัดที่มีคะแนนต่ำสุด ได้แก่ คุณภาพการดำเนินงาน ๘๒.๕๕ คะแนน", "indicator:6 82.55")]
    [InlineData("ด้านการใช้อำนาจมีคะแนน ๘๐.๐๐ และด้านคุณภาพการดำเนินงาน (EIT) ได้ร้อยละ ๘๑.๐๐", "indicator:3 80.00; indicator:6 81.00")]
    [InlineData("ค่าคะแนน IIT = 95.12, EIT = 88.12", "instrument:IIT 95.12; instrument:EIT 88.12")]
    [InlineData("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ : 98.30", "indicator:1 98.30")]
    [InlineData("ตัวชี้วัดที่ 8 คะแนนเพิ่มขึ้นจาก 80.12 คะแนน เป็น 85.78 คะแนน", "indicator:8 85.78")]
    [InlineData("ข้อ e๗ คะแนนอยู่ที่ ๘๕ คะแนน", "question:e7 85")]
    [InlineData("ตัวชี้วัดที่ 7 เพิ่มขึ้นจากเดิม 80.13 เป็น 85.79", "indicator:7 85.79")]
    [InlineData("ตัวชี้วัดย่อยที่ ๙.๓ การป้องกันการทุจริต ๗๑.๔๓ คะแนน", "")]
    public void A_sentence_is_taken_apart(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", ClaimReader.Read(SourceText.Of(Lines(sentence, "body/p[1]"))).Select(Show)));

    [Theory]
    [InlineData("ได้คะแนนเก้าสิบเอ็ดจุดศูนย์สามคะแนน อยู่ในระดับ A", "overall 91.03 A")]
    [InlineData("ตัวชี้วัดที่ ๔ ได้คะแนนแปดสิบห้าคะแนน", "indicator:4 85")]
    [InlineData("ค่าเป้าหมายไม่ต่ำกว่าร้อยละแปดสิบห้า ตัวชี้วัดที่ ๔ ได้คะแนน ๙๐.๐๐", "indicator:4 90.00 >=85")]
    [InlineData("ตัวชี้วัดที่ ๔ จัดอบรมได้สิบสองครั้ง", "")]
    [InlineData("ตัวชี้วัดที่ ๔ คะแนนเต็มหนึ่งร้อยคะแนน", "")]
    public void Numbers_in_words_are_scores_beside_a_word_of_scoring(string sentence, string expected) => A_sentence_is_taken_apart(sentence, expected);

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๘ ได้ร้อยละ ๙๑.๒๐ ซึ่งสูงกว่าเกณฑ์ร้อยละ ๘๕", "indicator:8 91.20 >=85")]
    [InlineData("ไม่ต่ำกว่า ๘๕ คะแนน ในตัวชี้วัดที่ ๔ ซึ่งได้ ๙๕.๖๑", "indicator:4 95.61 >=85")]
    [InlineData("ข้อ e๗ ได้คะแนน ๙๐.๐๐ ข้อ e๘ ไม่ต่ำกว่าร้อยละ ๘๕ ได้คะแนน ๘๖.๐๐", "question:e7 90.00; question:e8 86.00 >=85")]
    [InlineData("คะแนนต่ำกว่า 85 คะแนน ได้แก่ ตัวชี้วัดที่ 6 (82.55) และตัวชี้วัดที่ 7 (80.10)", "indicator:6 82.55; indicator:7 80.10")]
    [InlineData("ตัวชี้วัดที่ 6 มีคะแนนต่ำกว่า 85 คะแนน", "")]
    public void A_threshold_stands_before_its_name_or_after_its_score(string sentence, string expected) => A_sentence_is_taken_apart(sentence, expected);

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๑ ถึงตัวชี้วัดที่ ๓ ได้คะแนน ๑๐๐ คะแนน", "indicator:1 100; indicator:2 100; indicator:3 100")]
    [InlineData("ตัวชี้วัดที่ ๕ และ ๑๐ ได้คะแนน ๑๐๐.๐๐ คะแนน", "indicator:5 100.00; indicator:10 100.00")]
    [InlineData("ตัวชี้วัดที่ ๑, ๒ และ ๓ ได้คะแนน ๙๘.๐๐, ๙๗.๐๐ และ ๙๖.๑๒ ตามลำดับ", "indicator:1 98.00; indicator:2 97.00; indicator:3 96.12")]
    [InlineData("ตัวชี้วัดที่ ๗ ในปี ๒๕๖๖ และ ๒๕๖๗ ได้คะแนน ๘๘.๐๐ และ ๙๑.๐๐", "indicator:7 88.00 2566; indicator:7 91.00 2567")]
    [InlineData("ตัวชี้วัดที่ ๓ และตัวชี้วัดที่ ๔ มีคะแนนเฉลี่ย ๘๘.๕๐", "")]
    [InlineData("คะแนนข้อ i๑๓ ได้ ๙๕.๑๒ (การประเมิน ITA แบบวัด OIT ข้อ O๒๘ รายงาน) คะแนนที่ได้ ๑๐๐.๐๐", "question:i13 95.12; item:28 100.00")]
    public void Names_and_scores_in_lists_go_together_in_order(string sentence, string expected) => A_sentence_is_taken_apart(sentence, expected);

    [Theory]
    [InlineData("เทศบาลตำบลบ้านใหม่ ได้คะแนน ๘๙.๔๕ คะแนน อยู่ในระดับ A", "overall 89.45 A")]
    [InlineData("มีผลการประเมินระดับ “ผ่านดี” (๘๙.๔๕ คะแนน)", "overall 89.45 ผ่านดี")]
    [InlineData("ระดับ A คะแนน ๘๕.๐๐ - ๙๔.๙๙ คะแนน", "")]
    [InlineData("เทศบาลตำบลบ้านใหม่ ได้คะแนน ๘๙.๔๕ คะแนน", "")]
    [InlineData("ภาพรวมระดับประเทศ มีคะแนน 90.19 คะแนน", "")]
    [InlineData("มีผลคะแนนภาพรวม ๗๙.๔๕ คะแนน อยู่ในระดับ B ซึ่งลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๖ จำนวน ๓.๒๑ คะแนน", "overall 79.45 B")]
    [InlineData("ระดับผลการประเมิน (Rating Score): 85.00-94.99 คะแนน = A", "")]
    [InlineData("IIT (30%) ได้ 28.50 คะแนน EIT (30%) ได้ 26.40 คะแนน", "")]
    public void A_score_with_a_level_is_the_total_and_a_band_of_levels_is_nobodys_score(string sentence, string expected) => A_sentence_is_taken_apart(sentence, expected);

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
