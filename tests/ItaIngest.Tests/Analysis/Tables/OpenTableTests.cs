using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

/// <summary>Tables that are ruled between their rows only.</summary>
public sealed class OpenTableTests
{
    static List<Table> Tables(PageSketch page) =>
        [.. DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>()];

    static string TextAt(Table table, int row, int column) => PageSketch.TextOf(table.CellAt(row, column));

    static PageSketch Measures() => new PageSketch()
        .Across(96, 50, 500).Text(60, 100, "มาตรการ").Text(230, 100, "วิธีดำเนินการ").Text(400, 100, "ผู้รับผิดชอบ")
        .Across(116, 50, 500).Text(60, 120, "เผยแพร่แผนงบประมาณ").Lines(230, 120, "ลงประกาศในเว็บไซต์", "และแจ้งเวียน").Text(400, 120, "กองคลัง")
        .Across(150, 50, 500).Text(60, 154, "อบรมเจ้าหน้าที่").Lines(230, 154, "จัดอบรมปีละสองครั้ง", "และทดสอบความรู้").Text(400, 154, "สำนักปลัด")
        .Across(184, 50, 500);

    [Fact]
    public void White_strips_part_the_columns_and_rules_the_rows()
    {
        var table = Assert.Single(Tables(Measures()));

        Assert.Equal((3, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal("ลงประกาศในเว็บไซต์\nและแจ้งเวียน", TextAt(table, 1, 1));
        Assert.Equal("สำนักปลัด", TextAt(table, 2, 2));
    }

    [Fact]
    public void One_row_on_the_next_page_stands_in_the_columns_of_this_page()
    {
        var rest = new PageSketch(2)
            .Across(60, 50, 500).Text(60, 64, "เปิดเผยข้อมูล").Lines(230, 64, "เผยแพร่บนเว็บไซต์", "เป็นรายเดือน").Text(400, 64, "งานประชาสัมพันธ์")
            .Across(98, 50, 500);
        var table = Assert.Single(DocumentLayout.Build(PageSketch.Document(Measures(), rest), new DiagnosticLog()).OfType<Table>());

        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("เผยแพร่บนเว็บไซต์\nเป็นรายเดือน", TextAt(table, 3, 1));
    }

    [Fact]
    public void A_caption_above_the_first_rule_is_no_row_that_goes_on()
    {
        var next = new PageSketch(2).Text(60, 60, "ผลการดำเนินการ")
            .Across(76, 50, 500).Text(60, 80, "กิจกรรม").Text(230, 80, "ผลการดำเนินการ").Text(400, 80, "ผู้รับผิดชอบ")
            .Across(96, 50, 500).Text(60, 100, "อบรม").Lines(230, 100, "อบรมแล้วสองครั้ง", "ครบทุกกอง").Text(400, 100, "กองคลัง")
            .Across(130, 50, 500).Text(60, 134, "ประชุม").Text(230, 134, "ประชุมแล้ว").Text(400, 134, "กองช่าง").Across(150, 50, 500);
        var tables = DocumentLayout.Build(PageSketch.Document(Measures(), next), new DiagnosticLog()).OfType<Table>().ToList();

        Assert.Equal(2, tables.Count);
        Assert.Equal((3, 1, "กิจกรรม"), (tables[1].RowCount, tables[1].HeaderRowCount, TextAt(tables[1], 0, 0)));
    }

    [Fact]
    public void A_page_number_half_below_the_table_is_none_of_its_words()
    {
        var table = Assert.Single(Tables(Measures().Text(475, 200, "หน้า 1")));
        Assert.Equal(3, table.RowCount);
        Assert.Equal("สำนักปลัด", TextAt(table, 2, 2));
    }

    [Fact]
    public void A_short_section_row_is_one_cell_over_all_columns()
    {
        var page = Measures().Text(60, 190, "แบบวัด EIT").Across(206, 50, 500)
            .Text(60, 210, "ปรับปรุงเว็บไซต์").Text(230, 210, "จัดทำหน้าเว็บใหม่").Text(400, 210, "กองยุทธศาสตร์").Across(226, 50, 500);
        Assert.Equal(3, Assert.Single(Tables(page)).CellAt(3, 0)!.ColumnSpan);
    }

    [Fact]
    public void A_section_row_over_all_columns_is_one_cell()
    {
        var page = Measures().Text(60, 190, "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก").Across(206, 50, 500)
            .Text(60, 210, "ปรับปรุงเว็บไซต์").Text(230, 210, "จัดทำหน้าเว็บใหม่").Text(400, 210, "กองยุทธศาสตร์").Across(226, 50, 500);
        var table = Assert.Single(Tables(page));

        Assert.Equal((5, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(3, table.CellAt(3, 0)!.ColumnSpan);
        Assert.Equal("จัดทำหน้าเว็บใหม่", TextAt(table, 4, 1));
    }

    [Fact]
    public void A_box_without_inner_uprights_has_columns_too()
    {
        var table = Assert.Single(Tables(Measures().Down(50, 96, 184).Down(500, 96, 184)));

        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("กองคลัง", TextAt(table, 1, 2));
    }

    [Fact]
    public void A_rule_over_some_columns_leaves_the_others_one_cell()
    {
        var page = new PageSketch()
            .Across(96, 50, 500).Text(60, 100, "แบบวัด").Text(230, 100, "ตัวชี้วัด").Text(400, 100, "คะแนน")
            .Across(116, 50, 500).Text(60, 120, "IIT").Text(230, 120, "การใช้งบประมาณ").Text(400, 120, "๘๒.๕๖")
            .Across(136, 200, 500).Text(230, 140, "การใช้อำนาจ").Text(400, 140, "๙๑.๐๐")
            .Across(156, 50, 500).Text(60, 160, "EIT").Text(230, 160, "คุณภาพการดำเนินงาน").Text(400, 160, "๙๐.๑๒")
            .Across(176, 50, 500);
        var table = Assert.Single(Tables(page));

        Assert.Equal((4, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal(2, table.CellAt(1, 0)!.RowSpan);
        Assert.Equal(("IIT", "การใช้อำนาจ", "๙๑.๐๐"), (TextAt(table, 2, 0), TextAt(table, 2, 1), TextAt(table, 2, 2)));
    }

    [Fact]
    public void Tables_of_one_width_with_text_between_them_are_two()
    {
        var page = new PageSketch();
        for (var i = 0; i < 2; i++)
        {
            var y = 96 + (i * 80);
            page.Across(y, 50, 500).Text(60, y + 4, "หัวข้อการประเมิน").Text(230, y + 4, "มี").Text(330, y + 4, "ไม่มี").Text(430, y + 4, "คะแนน")
                .Across(y + 20, 50, 500).Text(60, y + 24, "เงิน").Text(230, y + 24, "๒๒.๖๘%").Text(330, y + 24, "๗๗.๓๒%").Text(430, y + 24, "๗๗.๓๒")
                .Across(y + 40, 50, 500).Text(60, y + 50, "E๔ บุคลากรในหน่วยงานของท่านมีการเรียกรับสิ่งดังต่อไปนี้จากผู้มาติดต่อหรือไม่");
        }

        Assert.Equal([2, 2], Tables(page).Select(t => t.RowCount));
    }

    [Fact]
    public void Heads_of_words_never_seen_are_told_by_the_numbered_rows_under_them()
    {
        var page = new PageSketch()
            .Across(96, 50, 500).Text(60, 100, "สาระ").Text(230, 100, "เจ้าภาพ").Text(400, 100, "ที่ได้มา")
            .Across(116, 50, 500).Text(60, 120, "๑. เผยแพร่แผน").Text(230, 120, "กองคลัง").Text(400, 120, "โปร่งใสขึ้น")
            .Across(136, 50, 500).Text(60, 140, "๒. อบรมเจ้าหน้าที่").Text(230, 140, "สำนักปลัด").Text(400, 140, "รู้มากขึ้น")
            .Across(156, 50, 500);
        var table = Assert.Single(Tables(page));

        Assert.Equal((3, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
    }

    [Fact]
    public void Paragraphs_between_rules_are_no_table()
    {
        var page = new PageSketch();
        for (var i = 0; i < 5; i++)
        {
            page.Across(96 + (i * 30), 50, 500).Lines(60, 100 + (i * 30), "การประเมินคุณธรรมและความโปร่งใสของหน่วยงาน ภาครัฐเป็นเครื่องมือ", "ในการยกระดับการดำเนินงาน");
        }

        Assert.Empty(Tables(page.Across(246, 50, 500)));
    }
}
