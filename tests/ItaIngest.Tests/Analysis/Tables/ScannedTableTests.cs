using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

/// <summary>What scans do to tables: lines that break where they step, lines that are not level, a line that is lost.</summary>
public sealed class ScannedTableTests
{
    static Table OnlyTable(PageSketch page) =>
        Assert.Single(DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>());

    static PageSketch Scan() => new(origin: TextOrigin.Ocr);

    [Fact]
    public void Rulings_that_break_where_they_step_are_still_whole()
    {
        // as mueang-pan-2568/scan.pdf: pieces of 30 points with gaps up to 10, the first one lost before the border
        var page = Scan().Down(50, 100, 160).Down(200, 100, 160).Down(500, 100, 160);
        foreach (var y in new[] { 100.0, 130, 160 })
        {
            for (var x = 62.0; x < 490; x += 38)
            {
                page.Across(y, x, x + 29);
            }
        }

        var table = OnlyTable(page.Text(60, 105, "ตัวชี้วัด").Text(210, 105, "คะแนน").Text(60, 135, "ก").Text(210, 135, "๙๘.๕๐"));

        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
        Assert.Equal("๙๘.๕๐", PageSketch.TextOf(table.CellAt(1, 1)));
    }

    [Fact]
    public void Two_tables_close_under_each_other_stay_two()
    {
        var page = Scan().Table(100, [120, 384, 489], ["แบบวัด", "คะแนน"], ["IIT", "95.64"], ["EIT", "90.52"]);
        var second = page.Below + 9;
        page.Table(second, [79, 383, 530], ["ตัวชี้วัด", "เปลี่ยนแปลง"], ["การใช้อำนาจ", "+1.82"]);

        var tables = DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>().ToList();
        Assert.Equal([(3, 2), (2, 2)], tables.Select(t => (t.RowCount, t.ColumnCount)));
    }

    [Fact]
    public void A_word_at_the_end_of_an_askew_line_stays_with_its_line()
    {
        var page = Scan().Table(100, [50, 500], [""], [""], ["แถวสาม"]).Down(300, 100, 160).Text(120, 104, "หัว");
        page.Word(54, 114.5, 60, 124.5, "๑").Word(62, 119, 200, 129, "กระบวนการปฏิบัติงาน", spaceBefore: false); // the ruling is at 120

        Assert.Equal("๑กระบวนการปฏิบัติงาน", PageSketch.TextOf(OnlyTable(page).CellAt(1, 0)));
    }

    [Fact]
    public void A_lost_line_between_two_numbers_does_not_make_one_cell_of_them()
    {
        var page = Scan().Across(100, 50, 400).Across(120, 200, 400).Across(140, 50, 400).Down(50, 100, 140).Down(200, 100, 140).Down(400, 100, 140)
            .Text(60, 105, "๕").Text(210, 105, "การใช้ทรัพย์สิน").Text(60, 125, "๖").Text(210, 125, "การใช้งบประมาณ");

        Assert.Equal("๖", PageSketch.TextOf(OnlyTable(page).CellAt(1, 0)));
    }

    [Fact]
    public void A_speck_read_as_a_letter_does_not_part_a_table()
    {
        string[] head = ["มาตรการ", "วิธี", "ผล"];
        double[] columns = [50, 200, 350, 500];
        var tables = DocumentLayout.Build(
            PageSketch.Document(
                new PageSketch(1, origin: TextOrigin.Ocr).Table(100, columns, head, ["ก", "ข", "ค"]).Text(300, 700, "ม"),
                new PageSketch(2, origin: TextOrigin.Ocr).Text(300, 60, "-").Table(100, columns, head, ["ง", "จ", "ฉ"])),
            new DiagnosticLog()).OfType<Table>();

        Assert.Equal(3, Assert.Single(tables).RowCount);
    }
}
