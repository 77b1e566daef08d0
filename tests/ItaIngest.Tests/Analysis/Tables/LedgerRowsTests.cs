using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

/// <summary>Budgets rule their columns and the groups of their rows, not each row.</summary>
public sealed class LedgerRowsTests
{
    static readonly double[] Columns = [50, 250, 350, 450];

    static Table OnlyTable(PageSketch page) =>
        Assert.Single(DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>());

    static string TextAt(Table table, int row, int column) => PageSketch.TextOf(table.CellAt(row, column));

    [Fact]
    public void Figures_of_several_columns_on_one_line_are_one_row_each()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, Columns, ["รายการ", "ปี 2564", "ปี 2565"], ["งบบุคลากร\nงบดำเนินงาน\nงบลงทุน", "80.02\n142.77\n-", "73.17\n118.80\n4.12"]));

        Assert.Equal((4, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal(("งบดำเนินงาน", "142.77", "118.80"), (TextAt(table, 2, 0), TextAt(table, 2, 1), TextAt(table, 2, 2)));
    }

    [Fact]
    public void Words_that_wrap_stay_with_the_figures_beside_their_first_line()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, Columns, ["รายการ", "ปี 2564", "ปี 2565"], ["ร้อยละของเรื่อง\nที่แล้วเสร็จ\nจำนวนหน่วยงาน\nที่เข้าร่วม", "", ""])
            .Text(254, 124, "80").Text(354, 124, "85").Text(254, 152, "12").Text(354, 152, "14"));

        Assert.Equal(3, table.RowCount);
        Assert.Equal("ร้อยละของเรื่อง\nที่แล้วเสร็จ", TextAt(table, 1, 0));
        Assert.Equal(("จำนวนหน่วยงาน\nที่เข้าร่วม", "12", "14"), (TextAt(table, 2, 0), TextAt(table, 2, 1), TextAt(table, 2, 2)));
    }

    [Fact]
    public void Words_over_their_figures_go_with_the_line_that_ends_them()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, Columns, ["รายการ", "ปี 2564", "ปี 2565"], ["ร้อยละของเรื่อง\nที่แล้วเสร็จ\nจำนวนหน่วยงาน\nที่เข้าร่วม", "", ""])
            .Text(254, 138, "80").Text(354, 138, "85").Text(254, 166, "12").Text(354, 166, "14"));

        Assert.Equal(("ร้อยละของเรื่อง\nที่แล้วเสร็จ", "80"), (TextAt(table, 1, 0), TextAt(table, 1, 1)));
        Assert.Equal(("จำนวนหน่วยงาน\nที่เข้าร่วม", "14"), (TextAt(table, 2, 0), TextAt(table, 2, 2)));
    }

    [Fact]
    public void A_name_beside_all_of_them_spans_the_rows()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, [50, 100, 250, 350, 450], ["แบบวัด", "ตัวชี้วัด", "2567", "2568"], ["IIT", "การใช้งบประมาณ\nการใช้อำนาจ", "82.50\n83.40", "85.00\n91.20"]));

        Assert.Equal(3, table.RowCount);
        Assert.Equal(2, table.CellAt(1, 0)!.RowSpan);
        Assert.Equal(("การใช้อำนาจ", "91.20"), (TextAt(table, 2, 1), TextAt(table, 2, 3)));
    }

    [Fact]
    public void A_figure_with_its_remark_below_is_one_row()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, Columns, ["รายการ", "ปี 2564", "ปี 2565"], ["จำนวนโลหิต", "5,938,200\n5,062,416", "1,268,000"], ["จำนวนเซรุ่ม", "12,500", "6,000"]));

        Assert.Equal(3, table.RowCount);
    }

    [Fact]
    public void Row_numbers_part_rows_of_words()
    {
        var table = OnlyTable(new PageSketch().Table(
            100, Columns, ["ที่", "มาตรการ", "ผู้รับผิดชอบ"], ["๑\n\n๒", "", ""])
            .Text(254, 124, "ประชุมชี้แจง").Text(254, 138, "ทุกไตรมาส").Text(254, 152, "เผยแพร่แผน").Text(354, 124, "กองคลัง").Text(354, 152, "สำนักปลัด"));

        Assert.Equal(3, table.RowCount);
        Assert.Equal(("๒", "เผยแพร่แผน", "สำนักปลัด"), (TextAt(table, 2, 0), TextAt(table, 2, 1), TextAt(table, 2, 2)));
    }
}
