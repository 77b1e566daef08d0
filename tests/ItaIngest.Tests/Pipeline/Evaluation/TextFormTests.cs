using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.Tests.Pipeline.Evaluation;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("การใช้ งบประมาณ", "การใช้งบประมาณ")]
    [InlineData("สำนักปลัด/ กองคลัง", "สำนักปลัด/กองคลัง")]
    [InlineData("ต่าง ๆ ที่", "ต่างๆที่")]
    public void A_space_that_a_line_end_hides_does_not_count(string a, string b) => Assert.Equal(TextForm.Normal(a), TextForm.Normal(b));

    [Theory]
    [InlineData("ปี ๒๕๖๘", "ปี๒๕๖๘")]
    [InlineData("Open Data", "OpenData")]
    [InlineData("๑ ๒", "๑๒")]
    public void A_space_that_is_on_paper_counts(string a, string b) => Assert.NotEqual(TextForm.Normal(a), TextForm.Normal(b));

    [Fact]
    public void Similarity_is_one_minus_errors_over_length() => Assert.Equal(0.75, TextForm.Similarity("abcd", "abcx"), 6);
}
