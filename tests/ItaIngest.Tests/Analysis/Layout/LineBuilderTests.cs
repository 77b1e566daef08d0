using ItaIngest.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Layout;

public sealed class LineBuilderTests
{
    static string[] Texts(PageSketch page) => [.. LineBuilder.Build([.. page.ToPage().Words], 1).Select(l => l.Text)];

    [Fact]
    public void Words_in_any_order_become_lines_from_top_to_bottom() =>
        Assert.Equal(["one two", "three"], Texts(new PageSketch().Text(50, 120, "three").Text(80, 100, "two").Text(50, 100, "one")));

    [Fact]
    public void Marks_above_and_below_do_not_part_or_join_lines()
    {
        // boxes as tight as the glyphs: the first line goes down to 112 with its lower vowel, the second begins at 110 with its tone mark
        var page = new PageSketch().Word(50, 100, 80, 112, "กุญ").Word(85, 102, 110, 108, "อา").Word(50, 110, 75, 122, "ที่").Word(80, 115, 120, 121, "กา");

        Assert.Equal(["กุญ อา", "ที่ กา"], Texts(page));
    }

    [Fact]
    public void A_dot_a_dash_and_a_superscript_join_their_line()
    {
        var page = new PageSketch().Word(50, 104, 54, 105, "-").Word(60, 100, 100, 110, "เส้นทาง").Word(100, 97, 103, 101, "2", spaceBefore: false)
            .Word(104, 108, 105, 110, ".", spaceBefore: false).Word(60, 114, 100, 124, "ต่อไป");

        Assert.Equal(["- เส้นทาง2.", "ต่อไป"], Texts(page));
    }

    [Fact]
    public void A_skewed_line_stays_one()
    {
        var page = new PageSketch();
        for (var i = 0; i < 20; i++)
        {
            page.Word(50 + (i * 25), 100 + i, 72 + (i * 25), 110 + i, "ก"); // one point every 25: 2.3 degrees
            page.Word(50 + (i * 25), 114 + i, 72 + (i * 25), 124 + i, "ข");
        }

        var lines = Texts(page);

        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain('ข', lines[0]);
    }

    [Fact]
    public void The_text_leads_back_to_its_words()
    {
        var line = Assert.Single(LineBuilder.Build([.. new PageSketch().Text(50, 100, "ได้ ๙๘.๓๘ คะแนน").ToPage().Words], 3));
        var at = line.Text.IndexOf("๙๘.๓๘", StringComparison.Ordinal);

        Assert.Equal(3, line.PlaceOf(at, 5).Page);
        Assert.Equal(70, line.PlaceOf(at, 5).Box!.Value.Left);
        Assert.Equal("๙๘.๓๘", line.RawOf(at, 5));
    }
}
