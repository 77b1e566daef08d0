using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Text;
using ItaIngest.Tests.TestSupport;
using Xunit;

namespace ItaIngest.Tests.Model.Text;

public sealed class ThaiTextTests
{
    const string Restored = "sara am restored";
    const string Space = "space inside a word removed";
    const string Orphan = "mark without a consonant dropped";
    const string Doubled = "doubled mark dropped";
    const string Moved = "mark moved to its consonant";

    [Theory]
    [InlineData("สํานักงาน", "สำนักงาน")] // nikhahit + sara aa
    [InlineData("นํ\u0E49า", "น้ำ")] // tone between
    [InlineData("น\u0E49ํา", "น้ำ")] // tone before
    [InlineData("นํา\u0E49", "น้ำ")] // tone after
    [InlineData("นำ\u0E49", "น้ำ")] // sara am, tone after
    [InlineData("น\u0E48ี", "นี่")] // tone before the upper vowel
    [InlineData("ผ\u0E49ู", "ผู้")] // tone before the lower vowel
    [InlineData("สิทธ\u0E4C\u0E34", "สิทธิ์")]
    [InlineData("เเผน", "แผน")]
    [InlineData("ข\uF706อมูล", "ข้อมูล")] // private-use mai tho, shifted left
    [InlineData("ป\uF70Aา", "ป่า")]
    [InlineData("ฟ\uF710น", "ฟัน")]
    [InlineData("\uF700าน", "ฐาน")]
    [InlineData("ใหญ\uF718", "ใหญุ")]
    [InlineData("การ\u200Bประเมิน", "การประเมิน")] // zero-width space
    [InlineData("การ\u00ADประเมิน", "การประเมิน")] // soft hyphen
    [InlineData("\uFEFFการ", "การ")]
    [InlineData("ปี\u00A0\u3000๒๕๖๘", "ปี ๒๕๖๘")]
    [InlineData("ก\tข", "ก ข")]
    [InlineData("ก \r\n ข", "ก\nข")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("ก็ ดี", "ก็ ดี")] // a real space after a mark stays
    [InlineData("ที่ ดี และ ปี ๒๕๖๘", "ที่ ดี และ ปี ๒๕๖๘")]
    [InlineData("", "")]
    [InlineData("๙8.๕0 A+", "๙8.๕0 A+")]
    public void One_notation_for_one_print_is_no_repair(string raw, string canonical)
    {
        var result = ThaiText.Canonicalise(raw);

        Assert.Equal(canonical, result.Text);
        Assert.Empty(result.Repairs);
    }

    [Theory]
    [InlineData("ส านักงาน", "สำนักงาน", Restored)]
    [InlineData("ก าหนด  จ านวน", "กำหนด จำนวน", Restored)]
    [InlineData("น\u0E49 า", "น้ำ", Restored)]
    [InlineData("ต\u0E48 ากว่า", "ต่ำกว่า", Restored)]
    [InlineData("หน\u0E49 าที่", "หน้าที่", Space)] // after a tone mark sara am is the exception
    [InlineData("จัดจ้ าง", "จัดจ้าง", Space)]
    [InlineData("แตกต่ าง", "แตกต่าง", Space)]
    [InlineData("กรรมก าร ที่ดี", "กรรมการ ที่ดี", Space)] // sara am takes no final consonant
    [InlineData("เ มือง", "เมือง", Space)]
    [InlineData("ด\uFFFDาเนินงาน", "ดำเนินงาน", Restored)]
    [InlineData("ด \uFFFD าเนินงาน", "ดำเนินงาน", Restored)]
    [InlineData("สํ านักงาน", "สำนักงาน", Space)]
    [InlineData("ส ำนักงาน", "สำนักงาน", Space)]
    [InlineData("ข \u0E49อมูล", "ข้อมูล", Space)]
    [InlineData("ที \u0E48", "ที่", Space)]
    [InlineData("ป ิดงาน", "ปิดงาน", Space)]
    [InlineData("จั ดซื้ อ", "จัดซื้อ", Space)]
    [InlineData("เป็ น ก็ ดี", "เป็น ก็ ดี", Space)]
    [InlineData("ที่\u0E48ดี", "ที่ดี", Doubled)]
    [InlineData("กำำหนด", "กำหนด", Doubled)]
    [InlineData("\u0E49ข้อ", "ข้อ", Orphan)]
    [InlineData("๕\u0E48 คน", "๕ คน", Orphan)]
    [InlineData("เ\u0E49า", "เา", Orphan)]
    [InlineData("สรา\u0E49ง", "สร้าง", Moved)]
    [InlineData("ทีเ\u0E48ป็น", "ที่เป็น", Moved)]
    [InlineData("บัญญัตแ\u0E34ห่ง", "บัญญัติแห่ง", Moved)]
    public void What_a_text_layer_broke_is_mended_and_told(string raw, string canonical, string repair)
    {
        var result = ThaiText.Canonicalise(raw);

        Assert.Equal(canonical, result.Text);
        Assert.Equal([repair], result.Repairs);
    }

    [Fact]
    public void A_late_mark_brings_its_space_with_it()
    {
        Assert.Equal("หมู่บ้าน", ThaiText.Canonical("หมู่บา\u0E49 น"));
        Assert.Equal("ผู้ใหญ่", ThaiText.Canonical("ผูใ\u0E49 หญ่"));
    }

    [Theory]
    [InlineData("หมู่บ\u0E49าน")]
    [InlineData("ปี าน")] // the consonant has its vowel: no sara am was lost
    [InlineData("๕ าน")]
    public void A_sara_aa_that_no_rule_explains_stays(string raw) => Assert.Equal(raw, ThaiText.Canonical(raw));

    [Fact]
    public void Raw_index_leads_back_to_what_was_read()
    {
        var result = ThaiText.Canonicalise("ส านัก\u200Bงาน ๙๘.๕๐");
        var number = result.Text.IndexOf("๙๘", StringComparison.Ordinal);

        Assert.Equal("สำนักงาน ๙๘.๕๐", result.Text);
        Assert.Equal(11, result.RawIndex[number]);
        Assert.Equal(2, result.RawIndex[1]);
    }

    [Fact]
    public void Canonical_form_is_reached_in_one_step() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, raw => ThaiText.Canonical(ThaiText.Canonical(raw)) == ThaiText.Canonical(raw)));

    [Fact]
    public void Raw_index_is_as_long_as_the_text_and_never_runs_back() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, raw =>
        {
            var result = ThaiText.Canonicalise(raw);
            return result.RawIndex.Count == result.Text.Length
                && result.RawIndex.Zip(result.RawIndex.Skip(1)).All(p => p.First <= p.Second)
                && result.RawIndex.All(i => i >= 0 && i < raw.Length);
        }));

    [Fact]
    public void No_digit_is_lost_or_changed() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, raw => Digits(ThaiText.Canonical(raw)) == Digits(raw)));

    [Fact]
    public void No_number_of_printed_text_is_changed() =>
        Check.One(Chance.Usual, Prop.ForAll(
            PrintedTexts, raw => ThaiNumber.Find(ThaiText.Canonical(raw)).Select(n => n.Value).SequenceEqual(ThaiNumber.Find(raw).Select(n => n.Value))));

    [Fact]
    public void The_scan_that_spares_the_rules_never_says_otherwise() =>
        Check.One(
            Chance.Usual.WithMaxTest(5_000),
            Prop.ForAll(SyllableTexts, raw => !CanonicalScan.IsCanonical(raw) || ThaiText.ByRules(raw) is { Repairs.Count: 0 } by && by.Text == raw));

    [Theory]
    [InlineData("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (ITA) ร้อยละ 98.50 - น้ำใต้ที่ สิทธิ์ ผู้รับบริการ", true)]
    [InlineData("จั ด", false)]
    [InlineData("ส านัก", false)]
    public void The_scan_lets_ordinary_text_through(string text, bool isCanonical) => Assert.Equal(isCanonical, CanonicalScan.IsCanonical(text));

    [Fact]
    public void Any_text_at_all_can_be_read() =>
        Check.One(Chance.Usual, Prop.ForAll(ArbMap.Default.ArbFor<string>(), raw =>
        {
            var text = raw ?? "";
            _ = ThaiText.Key(text);
            _ = ThaiText.Similarity(text, "การใช้อำนาจ");
            _ = ThaiText.JoinLines(text.Split(' '));
            _ = ThaiDate.ParsePeriod(text, 2568);
            _ = NumericCell.ParseScore(text);
            return ThaiText.Canonical(ThaiText.Canonical(text)) == ThaiText.Canonical(text);
        }));

    [Theory]
    [InlineData("การใช้อำนาจ", "การใชอำนาจ", 0.9, 0.99)]
    [InlineData("คุณภาพการดำเนินงาน", "คุณภาพการดําเนินงาน", 1, 1)]
    [InlineData("เทศบาลตำบลสันนาเม็ง", "เทศบาลตำบลสันนาเม็ก", 0.9, 0.99)]
    [InlineData("การใช้อำนาจ", "การใช้งบประมาณ", 0.3, 0.7)]
    [InlineData("", "", 1, 1)]
    [InlineData("ก", "", 0, 0)]
    public void Similarity_tells_a_misspelling_from_another_name(string a, string b, double least, double most)
    {
        Assert.InRange(ThaiText.Similarity(a, b), least, most);
        Assert.Equal(ThaiText.Similarity(a, b), ThaiText.Similarity(b, a), 9);
    }

    [Fact]
    public void Keys_see_through_digits_spaces_and_case() => Assert.Equal(ThaiText.Key("ปี ๒๕๖๘ (OIT)"), ThaiText.Key("ปี2568 (oit)"));

    [Theory]
    [InlineData("เ ก้าสิบ", "เก้าสิบ")]
    [InlineData("เ เก้ปัญหา", "แก้ปัญหา")]
    public void Keys_see_through_a_space_within_a_letter(string printed, string meant) => Assert.Equal(ThaiText.Key(meant), ThaiText.Key(printed));

    [Theory]
    [InlineData("การเผยแพร่ข้อมูล|สาธารณะ", "การเผยแพร่ข้อมูลสาธารณะ")]
    [InlineData("การเผยแพร่ข้อมูล |สาธารณะ", "การเผยแพร่ข้อมูล สาธารณะ")]
    [InlineData("ประจำปี|๒๕๖๘", "ประจำปี ๒๕๖๘")]
    [InlineData("สำนักปลัด|(ต่อ)", "สำนักปลัด (ต่อ)")]
    [InlineData("สำนักปลัด (|ต่อ)", "สำนักปลัด (ต่อ)")]
    [InlineData("๑. จัดทำแผน|๒. ประชุม", "๑. จัดทำแผน\n๒. ประชุม")]
    [InlineData("ดังนี้|- ข้อหนึ่ง|- ข้อสอง", "ดังนี้\n- ข้อหนึ่ง\n- ข้อสอง")]
    [InlineData("๑ ตุลาคม ๒๕๖๗|- ๓๐ กันยายน ๒๕๖๘", "๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘")]
    [InlineData("ต.ค. 67|- ก.ย. 68", "ต.ค. 67 - ก.ย. 68")]
    [InlineData("เดือน|ตุลาคม|พ|.ศ.๒๕๖๓|- เดือน|กันยายน|พ.ศ.๒๕๖๔", "เดือนตุลาคม พ.ศ.๒๕๖๓ - เดือนกันยายน พ.ศ.๒๕๖๔")]
    [InlineData("|ก||ข", "กข")]
    [InlineData("Integrity|Assessment", "Integrity Assessment")]
    public void Wrapped_lines_become_one_text(string lines, string joined) => Assert.Equal(joined, ThaiText.JoinLines(lines.Split('|')));

    static Arbitrary<string> Texts => Of("กขสนมรลวเแโา\u0E33ะ\u0E31\u0E34\u0E35\u0E37\u0E38\u0E47\u0E48\u0E49\u0E4C\u0E4D๐๙5. \t\n\u00A0\u200B\uFFFD\uF70A\uF711\uD800e\u0301-(");

    static Arbitrary<string> SyllableTexts =>
        Gen.Elements("ก", "ส", "น", "เ", "แ", "า", "ำ", "ะ", "\u0E31", "\u0E34", "\u0E37", "\u0E38", "\u0E47", "\u0E48", "\u0E49", "\u0E4C", "\u0E4D", " ", "๕", "a", "\uFFFD")
            .ArrayOf(7).Select(string.Concat).ToArbitrary();

    static Arbitrary<string> PrintedTexts =>
        Gen.Elements("ส านัก", "สํา", "น\u0E49ํา", "ที \u0E48", "เเผน", "จั ด", "๙๘.๕๐", "5", "๑,๒๓๔", "-", "(", ")", ",", ".", " ", "\u00A0", "/", "%")
            .ArrayOf().Select(string.Concat).ToArbitrary();

    static Arbitrary<string> Of(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary();

    static string Digits(string text) => string.Concat(text.Where(ThaiNumber.IsDigit));
}
