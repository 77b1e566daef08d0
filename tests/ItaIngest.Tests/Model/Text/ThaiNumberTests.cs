using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Model.Text;
using ItaIngest.Tests.TestSupport;
using Xunit;

namespace ItaIngest.Tests.Model.Text;

public sealed class ThaiNumberTests
{
    [Theory]
    [InlineData("๙๘.๕๐", "98.50", null)]
    [InlineData("98.50", "98.50", null)]
    [InlineData("๙8.๕0", "98.50", "number.mixed-digits")]
    [InlineData(" ๑,๒๓๔,๕๖๗.๘๙ ", "1234567.89", null)]
    [InlineData("-12.29", "-12.29", null)]
    [InlineData("– ๑๒.๒๙", "-12.29", null)]
    [InlineData("−๑๒.๒๙", "-12.29", null)]
    [InlineData("+4.93", "4.93", null)]
    [InlineData("(12.29)", "12.29", null)]
    [InlineData("๐.๐๐", "0.00", null)]
    [InlineData(".5", "0.5", null)]
    public void A_number_is_read_with_its_printed_decimals(string text, string value, string? remark)
    {
        var parsed = ThaiNumber.Parse(text);

        Assert.True(parsed.IsValid, parsed.Problem);
        Assert.Equal(value, parsed.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(remark, parsed.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("A")]
    [InlineData("๑.")]
    [InlineData("1,23")]
    [InlineData("1.2.3")]
    [InlineData("5 - 3")]
    [InlineData("--5")]
    [InlineData("12 34")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0.00000000000000000000000000000001")]
    public void What_is_no_number_has_no_value(string text) => Assert.False(ThaiNumber.Parse(text).IsValid);

    [Theory]
    [InlineData("(12.29)", "-12.29")]
    [InlineData("( ๑๒.๒๙ )", "-12.29")]
    [InlineData("๑๒.๒๙", "12.29")]
    public void Brackets_mean_a_fall_in_a_change_column_only(string text, string value) =>
        Assert.Equal(value, ThaiNumber.Parse(text, isChange: true).Value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("คะแนน ๙๙.๓๗ เพิ่มขึ้น 3.04", "99.37@6+5 3.04@22+4")]
    [InlineData("๒๕๖๗-๒๕๖๘", "2567@0+4 2568@5+4")]
    [InlineData("๒๕๖๗ -๒๕๖๘", "2567@0+4 2568@6+4")]
    [InlineData("ลดลง -๑๒.๒๙ คะแนน", "-12.29@5+6")]
    [InlineData("(-5)", "-5@1+2")]
    [InlineData("๑.๒.๓ ข้อ", "1@0+1 2@2+1 3@4+1")]
    [InlineData("1,234.50 บาท, 1,2", "1234.50@0+8 1@14+1 2@16+1")]
    [InlineData("ปี ๒๕๖๘.", "2568@3+4")]
    [InlineData("O12 i28", "12@1+2 28@5+2")]
    [InlineData("ไม่มี", "")]
    public void Every_number_of_a_text_is_found_where_it_stands(string text, string expected)
    {
        var found = ThaiNumber.Find(text).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Value}@{n.Index}+{n.Length}"));

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Any_decimal_survives_printing_in_thai() =>
        Check.One(Chance.Usual, Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), value =>
            ThaiNumber.Parse(ThaiNumber.ToThai(value.ToString(CultureInfo.InvariantCulture))) is { IsValid: true } parsed
            && parsed.Value.ToString(CultureInfo.InvariantCulture) == value.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("๙๘.๕๐", "98.50")]
    [InlineData("๙o.oo", "90.00")]
    [InlineData("1OO", "100")]
    [InlineData("ㅇ.ㅇㅇ", "0.00")]
    [InlineData("9l.|5", "91.15")]
    [InlineData("98.5%", "98.5")]
    [InlineData("ร้อยละ ๙๘.๕๐", "98.50")]
    [InlineData("๙๘.๕๐ คะแนน", "98.50")]
    [InlineData("0/100", "0")]
    [InlineData("๕๐/๑๐๐", "50")]
    [InlineData("(12.29)", "12.29")]
    public void A_numeric_cell_gives_its_number(string cell, string value)
    {
        var parsed = NumericCell.Parse(cell);

        Assert.True(parsed.IsValid, parsed.Problem);
        Assert.Equal(value, parsed.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", NumericCell.Blank)]
    [InlineData(" \u00A0", NumericCell.Blank)]
    [InlineData("o0.58", NumericCell.Unreadable)]
    [InlineData("o,๓๙๙", NumericCell.Unreadable)]
    [InlineData("-", NumericCell.None)]
    [InlineData(" – ", NumericCell.None)]
    [InlineData("A", NumericCell.Unreadable)]
    [InlineData("lol", NumericCell.Unreadable)]
    [InlineData("o", NumericCell.Unreadable)]
    [InlineData("๙๘.๕๐.๑", NumericCell.Unreadable)]
    [InlineData("ผ่าน", NumericCell.Unreadable)]
    public void Blank_none_and_unreadable_are_three_things(string cell, string problem)
    {
        var parsed = NumericCell.Parse(cell);

        Assert.False(parsed.IsValid);
        Assert.Equal(problem, parsed.Problem);
    }

    [Theory]
    [InlineData("แปดสิบห้า", "85")]
    [InlineData("ร้อยละเก้าสิบ", "90")]
    [InlineData("เก้าสิบเอ็ดจุดศูนย์สาม", "91.03")]
    [InlineData("หนึ่งร้อย", "100")]
    [InlineData("ร้อย", "100")]
    [InlineData("ร้อยละร้อย", "100")]
    [InlineData("สิบเอ็ด", "11")]
    [InlineData("ยี่สิบ", "20")]
    [InlineData("ศูนย์", "0")]
    [InlineData("แปดสิบห้าจุดห้าสิบ", "85.50")]
    [InlineData("สองล้านสามแสนห้าพันยี่สิบเอ็ด", "2305021")]
    [InlineData("ร้อยละ ๘๕", "85")]
    public void Numbers_in_words_are_read_where_a_score_is_expected(string text, string value)
    {
        var parsed = NumericCell.ParseScore(text);

        Assert.True(parsed.IsValid, parsed.Problem);
        Assert.Equal(value, parsed.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("สิบร้อย")]
    [InlineData("ห้าห้า")]
    [InlineData("จุดห้า")]
    [InlineData("แปดสิบห้าคน")]
    [InlineData("ร้อยละ")]
    public void Words_that_are_no_number_have_no_value(string text) => Assert.False(NumericCell.ParseScore(text).IsValid);
}
