using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

public sealed class DocxNumberingTests
{
    [Theory]
    [InlineData("decimal", "%1.", "1. ก|2. ก|3. ก")]
    [InlineData("thaiNumbers", "%1.", "๑. ก|๒. ก|๓. ก")]
    [InlineData("thaiLetters", "(%1)", "(ก) ก|(ข) ก|(ค) ก")]
    [InlineData("thaiCounting", "%1", "หนึ่ง ก|สอง ก|สาม ก")]
    [InlineData("lowerLetter", "%1)", "a) ก|b) ก|c) ก")]
    [InlineData("upperLetter", "%1)", "A) ก|B) ก|C) ก")]
    [InlineData("lowerRoman", "%1.", "i. ก|ii. ก|iii. ก")]
    [InlineData("upperRoman", "%1.", "I. ก|II. ก|III. ก")]
    [InlineData("decimalZero", "%1", "01 ก|02 ก|03 ก")]
    [InlineData("none", "", "ก|ก|ก")]
    [InlineData("bullet", "\uF0B7", "• ก|• ก|• ก")]
    [InlineData("bullet", "-", "- ก|- ก|- ก")]
    [InlineData("bullet", "o", "o ก|o ก|o ก")]
    public void Each_number_format_is_printed(string format, string text, string lines) =>
        Assert.Equal(lines.Split('|'), Numbered(Level(0, format, text), Point(0) + Point(0) + Point(0)));

    [Fact]
    public void Letters_go_on_doubled_after_the_alphabet()
    {
        var points = string.Concat(Enumerable.Repeat(Point(0), 42));

        Assert.Equal(["ฮ ก", "กก ก"], Numbered(Level(0, "thaiLetters", "%1"), points)[40..]);
    }

    [Fact]
    public void Thai_counting_says_elf_and_twenty_its_own_way()
    {
        var lines = Numbered(Level(0, "thaiCounting", "%1", start: 10), string.Concat(Enumerable.Repeat(Point(0), 12)));

        Assert.Equal(["สิบ ก", "สิบเอ็ด ก", "ยี่สิบ ก", "ยี่สิบเอ็ด ก"], [lines[0], lines[1], lines[10], lines[11]]);
    }

    [Fact]
    public void Lower_levels_show_the_higher_and_begin_anew_below_each()
    {
        var levels = Level(0, "thaiNumbers", "%1.") + Level(1, "thaiNumbers", "%1.%2") + Level(2, "thaiLetters", "(%3)");
        var points = Point(0) + Point(1) + Point(1) + Point(2) + Point(0) + Point(1) + Point(2);

        Assert.Equal(["๑. ก", "๑.๑ ก", "๑.๒ ก", "(ก) ก", "๒. ก", "๒.๑ ก", "(ก) ก"], Numbered(levels, points));
    }

    [Fact]
    public void A_level_may_count_on_across_higher_points()
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "decimal", "%2)", extra: "<w:lvlRestart w:val=\"0\"/>");

        Assert.Equal(["1. ก", "1) ก", "2. ก", "2) ก"], Numbered(levels, Point(0) + Point(1) + Point(0) + Point(1)));
    }

    [Fact]
    public void Legal_numbering_prints_every_level_in_digits()
    {
        var levels = Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2", extra: "<w:isLgl/>");

        Assert.Equal(["I. ก", "1.1 ก"], Numbered(levels, Point(0) + Point(1)));
    }

    [Fact]
    public void Two_lists_of_one_definition_count_together_unless_one_starts_anew()
    {
        var points = Point(0) + Point(0, list: 2) + Point(0, list: 3) + Point(0, list: 3) + Point(0, list: 2);
        var more = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

        Assert.Equal(["1. ก", "2. ก", "5. ก", "6. ก", "7. ก"], Numbered(Level(0, "decimal", "%1."), points, more));
    }

    [Theory]
    [InlineData("space", "๑. ก")]
    [InlineData("nothing", "๑.ก")]
    [InlineData("tab", "๑. ก")]
    public void The_label_stands_off_as_the_list_says(string suffix, string line) =>
        Assert.Equal([line], Numbered(Level(0, "thaiNumbers", "%1.", extra: $"<w:suff w:val=\"{suffix}\"/>"), Point(0)));

    [Fact]
    public void An_empty_point_shows_its_number_as_in_a_column_of_row_numbers() =>
        Assert.Equal(["๑. ", "๒. "], Numbered(Level(0, "thaiNumbers", "%1."), Point(0, text: "") + Point(0, text: "")));

    [Fact]
    public void Numbering_comes_through_styles_and_list_zero_takes_it_away()
    {
        var document = new DocxBuilder
        {
            Body = P("หัวข้อ", "<w:pStyle w:val=\"sub\"/>") + P("ข้อ", "<w:pStyle w:val=\"item\"/>")
                + P("ไม่มีเลข", "<w:pStyle w:val=\"sub\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
        }
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:basedOn w:val=\"base\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"item\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .Numbering($"<w:abstractNum w:abstractNumId=\"7\">{Level(0, "thaiNumbers", "%1.")}{Level(1, "thaiNumbers", "%1.%2")}</w:abstractNum>{Num}")
            .Read();

        Assert.Equal(["๑. หัวข้อ", "๑.๑ ข้อ", "ไม่มีเลข"], LinesOf(document.Blocks));
    }

    [Fact]
    public void A_list_style_is_followed_to_its_definition()
    {
        var document = new DocxBuilder { Body = Point(0) }
            .Numbering($"<w:abstractNum w:abstractNumId=\"8\"><w:styleLink w:val=\"s\"/>{Level(0, "thaiNumbers", "%1)")}</w:abstractNum>"
                + $"<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>{Num}")
            .Read();

        Assert.Equal(["๑) ก"], LinesOf(document.Blocks));
    }

    [Theory]
    [InlineData("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"99\"/></w:numPr>")]
    [InlineData("<w:numPr><w:ilvl w:val=\"77\"/><w:numId w:val=\"1\"/></w:numPr>")]
    [InlineData("<w:numPr><w:ilvl w:val=\"x\"/><w:numId w:val=\"99999999999999\"/></w:numPr>")]
    public void A_list_that_is_not_defined_prints_nothing(string numbering) =>
        Assert.Equal(["ก"], Numbered(Level(0, "decimal", "%1."), P("ก", numbering)));

    [Fact]
    public void Absurd_starts_are_bounded()
    {
        var line = Assert.Single(Numbered(Level(0, "upperRoman", "%1", start: int.MaxValue), Point(0)));

        Assert.InRange(line.Length, 1, 100);
    }

    const string Num = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    static string[] Numbered(string levels, string body, string lists = "") => LinesOf(new DocxBuilder { Body = body }
        .Numbering($"<w:abstractNum w:abstractNumId=\"7\">{levels}</w:abstractNum>{Num}{lists}").Read().Blocks);

    static string Level(int index, string format, string text, int start = 1, string extra = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{extra}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    static string Point(int level, int list = 1, string text = "ก") =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
}
