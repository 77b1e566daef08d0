using ItaIngest.Analysis.Extraction;
using ItaIngest.Model.Pages;
using static ItaIngest.Tests.Analysis.Extraction.Blocks;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Lines become one text whose every part knows where it came from.</summary>
public sealed class SourceTextTest
{
    [Fact]
    public void Parts_know_their_raw_text_over_line_ends()
    {
        var text = SourceText.Of(Lines("คะแนน\n๑. ได้ ๙๘.๕๐\n๒. ตก", "body/p[1]"));
        Assert.Equal("คะแนน\n๑. ได้ ๙๘.๕๐\n๒. ตก", text.Text);
        Assert.Equal(text.Text.Length, text.Arabic.Length);
        var number = text.Arabic.IndexOf("98.50", StringComparison.Ordinal);
        Assert.Equal("๙๘.๕๐", text.Span(number, 5).Raw);
        Assert.Equal("คะแนน ๑. ได้", text.Span(0, 12).Raw);
    }

    [Theory]
    [InlineData(".แบบวัด IIT", TextOrigin.Ocr, "แบบวัด IIT")]
    [InlineData("'ให้บริการ", TextOrigin.Ocr, "ให้บริการ")]
    [InlineData("'ให้บริการ", TextOrigin.Docx, "'ให้บริการ")]
    [InlineData(".๕๐", TextOrigin.Ocr, ".๕๐")]
    [InlineData("...", TextOrigin.Ocr, "...")]
    public void Specks_before_a_line_of_a_scan_are_no_text(string line, TextOrigin origin, string expected) =>
        Assert.Equal(expected, SourceText.Of(Lines(line, "body/p[1]", origin)).Text);
}
