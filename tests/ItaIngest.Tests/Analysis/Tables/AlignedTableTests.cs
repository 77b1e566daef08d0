using ItaIngest.Analysis.Layout;
using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

public sealed class AlignedTableTests
{
    static List<Table> Tables(PageSketch page) =>
        [.. DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>()];

    static PageSketch Rows(PageSketch page, double[] xs, params string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < xs.Length; c++)
            {
                page.Text(xs[c], 100 + (r * 16), rows[r][c]);
            }
        }

        return page;
    }

    [Fact]
    public void Names_beside_scores_are_a_table_with_its_header()
    {
        var table = Assert.Single(Tables(Rows(
            new PageSketch().Text(50, 60, "ผลการประเมินรายตัวชี้วัด"),
            [60, 110, 320],
            ["ที่", "ตัวชี้วัด", "คะแนน"],
            ["๑", "การปฏิบัติหน้าที่", "๙๘.๔๗"],
            ["๒", "การใช้งบประมาณ", "๙๖.๙๑"],
            ["๓", "การใช้อำนาจ", "๙๘.๒๕"])));

        Assert.Equal((4, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal("การใช้อำนาจ", PageSketch.TextOf(table.CellAt(3, 1)));
        Assert.Equal("๙๘.๒๕", PageSketch.TextOf(table.CellAt(3, 2)));
    }

    [Fact]
    public void A_name_that_wraps_stays_in_its_row()
    {
        var table = Assert.Single(Tables(Rows(
            new PageSketch(), [60, 320], ["การเปิดเผยข้อมูล", "๙๓.๕๐"], ["ต่อสาธารณะ", ""], ["การใช้อำนาจ", "๘๒.๕๖"], ["คุณภาพ", "๘๙.๑๖"])));

        Assert.Equal(3, table.RowCount);
        Assert.Equal("การเปิดเผยข้อมูล\nต่อสาธารณะ", PageSketch.TextOf(table.CellAt(0, 0)));
    }

    [Fact]
    public void Three_rules_around_head_and_rows_change_nothing()
    {
        var page = Rows(new PageSketch(), [60, 320], ["ประเภท", "ปี ๒๕๖๘"], ["บุคลากร", "78.4590"], ["ดำเนินงาน", "88.1177"], ["รวม", "166.5767"]);
        var table = Assert.Single(Tables(page.Across(96, 50, 400).Across(113, 50, 400).Across(163, 50, 400)));

        Assert.Equal((4, 2, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
    }

    [Fact]
    public void Numbered_people_with_their_part_are_a_table()
    {
        var table = Assert.Single(Tables(Rows(
            new PageSketch(), [60, 90, 350], ["1.", "ปลัดเทศบาล", "ประธาน"], ["2.", "หัวหน้าสำนักปลัด", "กรรมการ"], ["3.", "ผู้อำนวยการกองคลัง", "กรรมการ"], ["4.", "นิติกร", "เลขานุการ"])));

        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void Rows_of_wrapped_cells_begin_with_the_next_number()
    {
        var table = Assert.Single(Tables(Rows(
            new PageSketch(), [60, 200, 400], ["กิจกรรม", "วิธี", "ผล"],
            ["๑. จัดทำคู่มือ", "๑) ประชุม", "มีคู่มือ"], ["ปฏิบัติงาน", "๒) เผยแพร่", "ครบถ้วน"], ["", "๓) กำกับ", ""],
            ["๒. ประกาศ", "๑) ประกาศ", "มีประกาศ"], ["นโยบาย", "๒) ติดป้าย", ""], ["๓. อบรม", "๑) อบรม", "มีผู้เข้าอบรม"])));

        Assert.Equal(4, table.RowCount);
        Assert.Equal("๑. จัดทำคู่มือ\nปฏิบัติงาน", PageSketch.TextOf(table.CellAt(1, 0)));
        Assert.Equal("๑) ประชุม\n๒) เผยแพร่\n๓) กำกับ", PageSketch.TextOf(table.CellAt(1, 1)));
        Assert.Equal("มีประกาศ", PageSketch.TextOf(table.CellAt(2, 2)));
    }

    [Fact]
    public void Rows_of_wrapped_cells_without_numbers_begin_where_the_first_column_begins_anew()
    {
        var page = Rows(
            new PageSketch(), [60, 200, 400],
            ["จัดทำคู่มือ", "ประชุมเจ้าหน้าที่", "มีคู่มือ"], ["ปฏิบัติงาน", "เผยแพร่บนเว็บไซต์", "ครบถ้วน"], ["", "กำกับการใช้", ""],
            ["ประกาศนโยบาย", "ประกาศ ณ ที่ทำการ", "มีประกาศ"], ["", "ติดป้าย", ""]);
        var table = Assert.Single(Tables(page.Text(90, 76, "มาตรการ").Text(230, 84, "วิธีดำเนินการ").Text(420, 84, "ผลลัพธ์").Text(80, 88, "กิจกรรม")));

        Assert.Equal(["ประชุมเจ้าหน้าที่\nเผยแพร่บนเว็บไซต์\nกำกับการใช้", "ประกาศ ณ ที่ทำการ\nติดป้าย"], [PageSketch.TextOf(table.CellAt(table.RowCount - 2, 1)), PageSketch.TextOf(table.CellAt(table.RowCount - 1, 1))]);
    }

    [Fact]
    public void A_heading_left_of_a_table_ends_it()
    {
        var page = Rows(new PageSketch(), [160, 320], ["IIT", "๙๘.๕๕"], ["EIT", "๙๔.๗๒"], ["OIT", "๙๖.๗๓"], ["รวม", "๙๖.๖๗"]).Text(50, 190, "๒. ผลการประเมินเรียงตามลำดับ");
        string[][] second = [["การใช้งบประมาณ", "๘๒.๕๖"], ["การใช้อำนาจ", "๘๓.๕๖"], ["คุณภาพการดำเนินงาน", "๘๙.๑๖"]];
        for (var r = 0; r < second.Length; r++)
        {
            page.Text(120, 214 + (r * 16), second[r][0]).Text(430, 214 + (r * 16), second[r][1]);
        }

        Assert.Equal([4, 3], Tables(page).Select(t => t.RowCount));
    }

    [Fact]
    public void A_filled_head_with_borders_of_its_own_belongs_to_the_rows_below_it()
    {
        var page = Rows(
            new PageSketch(), [60, 200, 400], ["ตัวชี้วัด", "คะแนน", "ระดับ"], ["การใช้งบประมาณ", "๘๒.๕๖", "B"], ["การใช้อำนาจ", "๘๓.๕๖", "B"], ["คุณภาพ", "๘๙.๑๖", "A"]);
        var table = Assert.Single(Tables(page.Frame(50, 95, 450, 114).Down(300, 95, 114)));

        Assert.Equal((4, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
    }

    [Fact]
    public void Running_text_in_two_columns_is_no_table()
    {
        var page = new PageSketch();
        for (var i = 0; i < 12; i++)
        {
            page.Text(50, 100 + (i * 14), "การประเมินคุณธรรมและความโปร่งใสของหน่วยงาน").Text(320, 100 + (i * 14), "เป็นเครื่องมือในการยกระดับการดำเนินงานภาครัฐ");
        }

        Assert.Empty(Tables(page));
    }

    [Fact]
    public void A_head_over_two_columns_spans_them()
    {
        var page = new PageSketch().Text(60, 84, "ตัวชี้วัด").Text(330, 84, "ปีงบประมาณ พ.ศ.");
        var table = Assert.Single(Tables(Rows(page, [60, 320, 400], ["", "๒๕๖๗", "๒๕๖๘"], ["การใช้งบประมาณ", "๘๒.๕๖", "๙๓.๕๐"], ["การใช้อำนาจ", "๘๒.๕๖", "๙๑.๐๐"], ["คุณภาพ", "๘๙.๑๖", "๙๐.๑๒"])));

        Assert.Equal((5, 3, 2), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal(2, table.CellAt(0, 1)!.ColumnSpan);
        Assert.Equal("๙๑.๐๐", PageSketch.TextOf(table.CellAt(3, 2)));
    }

    [Fact]
    public void A_figure_in_any_column_begins_a_row()
    {
        var table = Assert.Single(Tables(Rows(
            new PageSketch(), [60, 300, 420], ["(๑) อาคารกำจัดขยะ", "", "49,992,000 บาท"], ["วงเงินทั้งสิ้น", "150,000,000 บาท", ""], ["ปี ๒๕๖๕", "33,600,000 บาท", ""], ["(๒) อาคารจอดรถ", "", "10,000,000 บาท"])));

        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void The_line_that_opens_the_first_row_belongs_to_it()
    {
        var page = new PageSketch().Text(60, 60, "แผนงานสาธารณสุข").Text(60, 84, "(๑) ก่อสร้างอาคาร");
        var table = Assert.Single(Tables(Rows(page, [60, 420], ["ตำบลสุเทพ ๑ หลัง", "49,992,000"], ["(๒) ปรับปรุงถนน", ""], ["หมู่ที่ ๕", "10,000,000"], ["(๓) ซ่อมฝาย", "20,000"])));

        Assert.Equal(3, table.RowCount);
        Assert.Equal("(๑) ก่อสร้างอาคาร\nตำบลสุเทพ ๑ หลัง", PageSketch.TextOf(table.CellAt(0, 0)));
    }

    [Fact]
    public void Words_under_heads_are_a_table_whose_rows_white_parts()
    {
        var page = new PageSketch().Text(60, 100, "มาตรการ").Text(230, 100, "วิธีดำเนินการ").Text(420, 100, "ผู้รับผิดชอบ")
            .Lines(60, 124, "เผยแพร่แผน", "งบประมาณ").Lines(230, 124, "ลงประกาศในเว็บไซต์", "และแจ้งเวียน").Text(420, 124, "กองคลัง")
            .Text(60, 162, "อบรมเจ้าหน้าที่").Lines(230, 162, "จัดอบรมปีละสองครั้ง", "และทดสอบความรู้").Text(420, 162, "สำนักปลัด");
        var table = Assert.Single(Tables(page));

        Assert.Equal((3, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal("จัดอบรมปีละสองครั้ง\nและทดสอบความรู้", PageSketch.TextOf(table.CellAt(2, 1)));
    }

    [Fact]
    public void Heads_without_a_row_below_them_are_one_row()
    {
        var heads = new PageSketch().Text(230, 60, "รายละเอียด").Text(420, 60, "ผู้รับผิดชอบ").ToPage().Words;

        Assert.Equal([0], WrappedRows.ByFirstColumn([[.. heads]], [["", "รายละเอียด", "ผู้รับผิดชอบ"]], [200, 400]));
    }

    [Fact]
    public void A_numbered_list_is_no_table() =>
        Assert.Empty(Tables(Rows(
            new PageSketch(), [60, 100], ["๑.", "จัดทำคู่มือการปฏิบัติงาน"], ["๒.", "กำชับเจ้าหน้าที่"], ["๓.", "ประชาสัมพันธ์"], ["๔.", "จัดให้มีบริการ"], ["๕.", "ประเมินผล"])));

    [Fact]
    public void Signatures_side_by_side_are_no_table() =>
        Assert.Empty(Tables(Rows(
            new PageSketch(), [60, 340], ["(ลงชื่อ)", "(ลงชื่อ)"], ["(นายสมชาย ใจดี)", "(นางสาวมานี มีนา)"], ["นิติกร", "ปลัดเทศบาล"], ["๖ ตุลาคม ๒๕๖๘", "๗ ตุลาคม ๒๕๖๘"])));

    [Fact]
    public void A_letterhead_is_no_table() =>
        Assert.Empty(Tables(Rows(
            new PageSketch(), [50, 320], ["ที่ ยล ๕๖๙๐๑/๑๗๔", "วันที่ ๖ ตุลาคม ๒๕๖๘"], ["เรื่อง รายงานผล", ""], ["เรียน นายกเทศมนตรี", ""])));
}
