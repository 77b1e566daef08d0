using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

public sealed class RuledTableTests
{
    static readonly double[] ThreeColumns = [50, 100, 300, 400];

    static IReadOnlyList<Block> Blocks(PageSketch page) => DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog());

    static Table OnlyTable(PageSketch page) => Assert.Single(Blocks(page).OfType<Table>());

    static string TextAt(Table table, int row, int column) => PageSketch.TextOf(table.CellAt(row, column));

    [Fact]
    public void A_ruled_table_has_its_rows_columns_and_texts()
    {
        var table = OnlyTable(new PageSketch().Table(100, ThreeColumns, ["ที่", "ตัวชี้วัด", "คะแนน"], ["๑", "การใช้\nงบประมาณ", "๙๘.๕๐"]));

        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("การใช้\nงบประมาณ", TextAt(table, 1, 1));
        Assert.Equal("๙๘.๕๐", TextAt(table, 1, 2));
    }

    [Fact]
    public void Missing_parts_of_rulings_make_spans()
    {
        // a two-storey header: 'ผลการประเมิน' over two years, 'ตัวชี้วัด' beside both storeys
        var page = new PageSketch()
            .Across(100, 50, 350).Across(120, 150, 350).Across(140, 50, 350).Across(160, 50, 350)
            .Down(50, 100, 160).Down(150, 100, 160).Down(250, 120, 160).Down(350, 100, 160)
            .Text(60, 115, "ตัวชี้วัด").Text(220, 104, "ผลการประเมิน").Text(160, 124, "๒๕๖๗").Text(260, 124, "๒๕๖๘")
            .Text(60, 144, "ก").Text(160, 144, "๑").Text(260, 144, "๒");
        var table = OnlyTable(page);

        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(2, table.CellAt(0, 0)!.RowSpan);
        Assert.Equal(2, table.CellAt(0, 1)!.ColumnSpan);
        Assert.Equal("ผลการประเมิน", TextAt(table, 0, 2));
        Assert.Equal("๒๕๖๘", TextAt(table, 1, 2));
    }

    [Fact]
    public void Broken_and_double_rulings_are_still_edges()
    {
        var page = new PageSketch().Text(60, 104, "ก").Text(160, 104, "ข").Text(60, 124, "ค").Text(160, 124, "ง")
            .Across(100, 50, 250).Across(102.5, 50, 250).Across(140, 50, 250)
            .Across(120, 50, 90).Across(120.4, 93, 170).Across(119.8, 172, 250) // broken twice, wandering
            .Down(50, 100, 140).Down(150, 100.5, 118).Down(150, 122, 140).Down(250, 100, 139);
        var table = OnlyTable(page);

        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
        Assert.Equal("ง", TextAt(table, 1, 1));
    }

    [Fact]
    public void Outer_borders_may_be_missing()
    {
        var page = new PageSketch().Across(100, 50, 350).Across(120, 50, 350).Across(140, 50, 350).Down(150, 100, 140).Down(250, 100, 140)
            .Text(60, 104, "ก").Text(160, 104, "ข").Text(260, 104, "ค").Text(60, 124, "ง").Text(160, 124, "จ").Text(260, 124, "ฉ");
        var table = OnlyTable(page);

        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("ฉ", TextAt(table, 1, 2));
    }

    [Fact]
    public void An_underline_that_touches_a_border_is_not_a_row()
    {
        var table = OnlyTable(new PageSketch().Table(100, ThreeColumns, ["๑", "แบบวัด IIT\nขั้นตอน", "ก"], ["๒", "ข", "ค"]).Across(114, 98, 150));

        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("แบบวัด IIT\nขั้นตอน", TextAt(table, 0, 1));
    }

    [Fact]
    public void A_frame_or_a_letterhead_rule_is_no_table()
    {
        var blocks = Blocks(new PageSketch().Frame(40, 40, 555, 800).Across(90, 60, 500).Text(60, 70, "บันทึกข้อความ").Text(60, 100, "ส่วนราชการ"));

        Assert.Empty(blocks.OfType<Table>());
        Assert.Equal(2, blocks.OfType<Paragraph>().Sum(p => p.Lines.Count));
    }

    [Fact]
    public void A_table_in_a_frame_is_found_alone()
    {
        var table = OnlyTable(new PageSketch().Frame(20, 20, 575, 820).Table(100, ThreeColumns, ["a", "b", "c"], ["d", "e", "f"]));

        Assert.Equal((2, 3), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void A_table_in_a_cell_is_nested_and_its_words_are_not_repeated()
    {
        var page = new PageSketch().Table(300, [310, 350, 390], ["x", "y"], ["z", "w"])
            .Across(250, 50, 400).Across(500, 50, 400).Down(50, 250, 500).Down(300, 250, 500).Down(400, 250, 500)
            .Text(60, 260, "left").Text(310, 260, "above");
        var table = OnlyTable(page);
        var host = table.CellAt(0, 1)!;

        Assert.Equal("above", PageSketch.TextOf(host));
        Assert.Equal((2, 2), (Assert.Single(host.Nested).RowCount, host.Nested[0].ColumnCount));
    }

    [Fact]
    public void Two_tables_and_the_text_between_them_come_in_order()
    {
        var page = new PageSketch().Table(100, ThreeColumns, ["a", "b", "c"], ["d", "e", "f"]);
        page.Text(50, 200, "between").Table(300, [50, 200, 400], ["g", "h"], ["i", "j"]);
        var blocks = Blocks(page);

        Assert.Equal(["Table", "Paragraph", "Table"], blocks.Select(b => b.GetType().Name));
        Assert.Equal([3, 2], blocks.OfType<Table>().Select(t => t.ColumnCount));
    }

    [Fact]
    public void Text_that_runs_over_its_right_border_stays_in_its_cell_but_a_number_goes_by_its_middle()
    {
        var page = new PageSketch().Table(100, ThreeColumns, ["a", "b", "c"]).Word(54, 118, 170, 128, "ข้อความยาวเกินช่อง").Word(280, 118, 330, 128, "1,234,567.00");
        page.Across(134, 50, 400).Down(50, 100, 134).Down(100, 100, 134).Down(300, 100, 134).Down(400, 100, 134);
        var table = OnlyTable(page);

        Assert.Equal("ข้อความยาวเกินช่อง", TextAt(table, 1, 0));
        Assert.Equal("1,234,567.00", TextAt(table, 1, 2));
    }
}
