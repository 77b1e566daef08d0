using ItaIngest.Training.Corpus.Content;

namespace ItaIngest.Tests.Training.Corpus;

public sealed class ContentParserTests
{
    static ContentDocument Parse(string body) => ContentParser.Parse("test.md", "---\nfont: Norasi\ntitle: ก: ข\n---\n" + body);

    [Fact]
    public void Settings_paragraphs_and_comments()
    {
        var content = Parse("%% not printed\n{center b size=18}หัวเรื่อง\n\nข้อความ\n");
        Assert.Equal(("Norasi", "ก: ข"), (content.Settings.Font, content.Settings.Title));
        var paragraphs = content.Blocks.Cast<ParagraphBlock>().ToList();
        Assert.Equal(["หัวเรื่อง", "ข้อความ"], paragraphs.Select(p => p.Text));
        Assert.Equal(("center", true, 18), (paragraphs[0].Format.Align, paragraphs[0].Format.Bold, paragraphs[0].Format.Size));
    }

    [Fact]
    public void Rows_on_one_line_and_rows_of_tall_cells()
    {
        var table = (TableBlock)Parse(":table widths=2,3 align=cl repeat\n! ก | ข\n= ๑ | {b}สอง\n:row\n| ย่อหน้า\nต่อ\n| \n\n:end\n").Blocks[0];
        Assert.Equal([true, false, false], table.Rows.Select(r => r.IsHeader));
        Assert.Equal(["ย่อหน้า", "ต่อ"], table.Rows[2].Cells[0].Paragraphs.Select(p => p.Text));
        Assert.Equal([""], table.Rows[2].Cells[1].Paragraphs.Select(p => p.Text));
        Assert.True(table.Rows[1].Cells[1].Paragraphs[0].Format.Bold);
        Assert.True(table.Format.IsHeaderRepeated);
    }

    [Fact]
    public void Spans_and_merges()
    {
        var table = (TableBlock)Parse(":table widths=2,3,4\n= {vspan}ก | {span=2}ข\n= ^ | ค | ง\n:end\n").Blocks[0];
        Assert.Equal((true, 1, 2), (table.Rows[0].Cells[0].Merge, table.Rows[0].Cells[0].Span, table.Rows[0].Cells[1].Span));
        Assert.False(table.Rows[1].Cells[0].Merge);
    }

    [Theory]
    [InlineData(":nonsense", "test.md(5)")]
    [InlineData(":table widths=2\n= ก\n", "without :end")]
    [InlineData(":table widths=2\nก\n:end", "a row is expected")]
    public void A_fault_names_file_line_and_cause(string body, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Parse(body)).Message, StringComparison.Ordinal);
}
