using ItaIngest.Model.Text;
using Xunit;

namespace ItaIngest.Tests.Model.Text;

public sealed class ListPointTests
{
    [Theory]
    [InlineData("๑. จัดทำแผน", "๑.", "1", "จัดทำแผน")]
    [InlineData("1.จัดทำแผน", "1.", "1", "จัดทำแผน")]
    [InlineData("(๑) จัดทำ", "(๑)", "1", "จัดทำ")]
    [InlineData("12) จัดทำ", "12)", "12", "จัดทำ")]
    [InlineData("(113) เครื่องถ่ายภาพ", "(113)", "113", "เครื่องถ่ายภาพ")]
    [InlineData("(5.2) ค่าควบคุมงาน", "(5.2)", "5 2", "ค่าควบคุมงาน")]
    [InlineData("๑.๑ จัดทำ", "๑.๑", "1 1", "จัดทำ")]
    [InlineData("๒.๑.๓ จัดทำ", "๒.๑.๓", "2 1 3", "จัดทำ")]
    [InlineData("(ก) จัดทำ", "(ก)", "", "จัดทำ")]
    [InlineData("- จัดทำ", "-", "", "จัดทำ")]
    [InlineData("-จัดทำ", "-", "", "จัดทำ")]
    [InlineData("o จัดทำ", "o", "", "จัดทำ")]
    [InlineData("• จัดทำ", "•", "", "จัดทำ")]
    [InlineData("iv) text", "iv)", "", "text")]
    [InlineData("  ๑.", "๑.", "1", "")]
    public void A_point_is_seen_with_its_label(string text, string label, string numbers, string rest)
    {
        var point = ListPoint.Parse(text);

        Assert.True(point.IsValid, point.Problem);
        Assert.Equal(label, point.Value!.Label);
        Assert.Equal(numbers, string.Join(' ', point.Value.Numbers));
        Assert.Equal(rest, text[point.Value.TextStart..]);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-๕.๐๐")]
    [InlineData("๘๕.๐๐ ขึ้นไป")]
    [InlineData("๓.๑๒ คะแนน")]
    [InlineData("๓.๑๒")]
    [InlineData("(๓.๑๒)")]
    [InlineData("(๙๘.๕๐) คะแนน")]
    [InlineData("(๒๕๖๗)")]
    [InlineData("๑๒.๒๙ ลดลง")]
    [InlineData("๒๕๖๗. ข้อความ")]
    [InlineData("ต.ค. ๖๗")]
    [InlineData("อ. เมือง")]
    [InlineData("และ")]
    [InlineData("open")]
    [InlineData("")]
    public void What_opens_no_point_is_left_alone(string text) => Assert.False(ThaiText.IsPoint(text));
}
