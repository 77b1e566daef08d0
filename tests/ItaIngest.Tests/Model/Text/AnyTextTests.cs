using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Text;
using ItaIngest.Model.Values;
using ItaIngest.Tests.TestSupport;
using Xunit;

namespace ItaIngest.Tests.Model.Text;

/// <summary>Any characters at all, halves of characters among them: nothing throws, and no digit is lost, added or moved.</summary>
public sealed class AnyTextTests
{
    static readonly Gen<char> Chars = Gen.Frequency(
        (4, Gen.Choose(0x0E00, 0x0E7F)),
        (2, Gen.Choose(' ', '~')),
        (2, Gen.Choose(0, 0xFFFF)),
        (2, Gen.Elements<int>(' ', '\n', '\r', '\t', '-', '–', '/', '(', ')', '.', ',', '\u200B', '\uFFFD', '\uF70A')),
        (1, Gen.Choose(0xD800, 0xDFFF))).Select(c => (char)c);

    static readonly Gen<string> Pieces = Gen.OneOf(
        Chars.ArrayOf().Select(chars => new string(chars)),
        Gen.Elements("ปีงบประมาณ พ.ศ. ", "ตุลาคม ", "ไตรมาสที่ ", "ร้อยละ", "เก้าสิบเอ็ดจุด", "ล้าน", "๑. ", "(๑) ", "- ", "อบต.", "\U0001F600"));

    static readonly Arbitrary<string> Texts = Pieces.ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Every_way_to_write_a_text_anew_keeps_its_digits_in_order() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, text =>
            Digits(ThaiText.Canonical(text)) == Digits(text)
            && Values(ThaiText.Key(text)) == Values(text)
            && Values(ThaiSpelling.Skeleton(text)) == Values(text)
            && Values(ThaiSpelling.SortKey(text)) == Values(text)
            && Values(ThaiNumber.ToArabic(text)) == Values(text)
            && Values(ThaiNumber.ToThai(text)) == Values(text)
            && Digits(ThaiText.JoinLines(text.Split('\n'))) == Digits(text)));

    [Fact]
    public void Written_anew_once_is_written_anew_for_good() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, text =>
            IsLasting(ThaiText.Canonical, text)
            && IsLasting(ThaiText.Key, text)
            && IsLasting(ThaiNumber.ToArabic, text)
            && IsLasting(ThaiNumber.ToThai, text)));

    [Fact]
    public void A_number_is_the_same_in_either_script() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, text =>
        {
            var numbers = ThaiNumber.Find(text).Select(n => (n.Index, n.Length, n.Value)).ToList();
            return numbers.SequenceEqual(ThaiNumber.Find(ThaiNumber.ToArabic(text)).Select(n => (n.Index, n.Length, n.Value)))
                && numbers.SequenceEqual(ThaiNumber.Find(ThaiNumber.ToThai(text)).Select(n => (n.Index, n.Length, n.Value)));
        }));

    [Fact]
    public void Whatever_is_asked_of_a_text_is_answered() =>
        Check.One(Chance.Usual, Prop.ForAll(Texts, text =>
        {
            _ = (ThaiDate.ParseDate(text), ThaiDate.ParsePeriod(text), ThaiDate.ParsePeriod(text, 2568), FiscalYear.FindAll(text).Count);
            _ = (NumericCell.Parse(text, isChange: true), NumericCell.ParseScore(text), NumericCell.ParseFraction(text), NumberWords.Parse(text));
            _ = (ListPoint.Parse(text), AgencyKind.Split(text), AgencyKind.Full(text), ThaiNumber.Parse(text), ThaiNumber.PrintedDecimals(text));
            return ThaiText.Similarity(text, "การใช้อำนาจ") is >= 0 and <= 1;
        }));

    static bool IsLasting(Func<string, string> write, string text) => write(write(text)) == write(text);

    static string Digits(string text) => string.Concat(text.Where(ThaiNumber.IsDigit));

    static string Values(string text) => ThaiNumber.ToArabic(Digits(text));
}
