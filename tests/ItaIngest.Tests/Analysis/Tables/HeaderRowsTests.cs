using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

public sealed class HeaderRowsTests
{
    static readonly double[] Columns = [50, 100, 300, 400];

    static int HeaderRows(PageSketch page) =>
        Assert.Single(DocumentLayout.Build(PageSketch.Document(page), new DiagnosticLog()).OfType<Table>()).HeaderRowCount;

    [Fact]
    public void Words_over_numbers_are_a_header() =>
        Assert.Equal(1, HeaderRows(new PageSketch().Table(100, Columns, ["ก", "ข", "ค"], ["๑", "ง", "๙๘.๕๐"], ["๒", "จ", "๙๗.๐๐"])));

    [Fact]
    public void Years_may_head_columns() =>
        Assert.Equal(1, HeaderRows(new PageSketch().Table(100, Columns, ["ตัวชี้วัด", "๒๕๖๗", "๒๕๖๘"], ["ก", "๘๗.๕๐", "๙๘.๕๐"])));

    [Fact]
    public void Numbers_in_the_first_row_make_it_data() =>
        Assert.Equal(0, HeaderRows(new PageSketch().Table(100, Columns, ["๑", "ง", "๙๘.๕๐"], ["๒", "จ", "๙๗.๐๐"])));

    [Fact]
    public void A_row_of_measures_without_numbers_is_data() =>
        Assert.Equal(1, HeaderRows(new PageSketch().Table(
            100, Columns, ["มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ"], ["เปิดเผยข้อมูล", "เผยแพร่บนเว็บไซต์", "สำนักปลัด"], ["ไม่รับของขวัญ", "ประกาศ", "กองคลัง"])));

    [Fact]
    public void A_title_over_all_columns_and_two_storeys_belong_to_the_header()
    {
        var page = new PageSketch()
            .Across(100, 50, 350).Across(120, 50, 350).Across(140, 150, 350).Across(160, 50, 350).Across(180, 50, 350)
            .Down(50, 100, 180).Down(150, 120, 180).Down(250, 140, 180).Down(350, 100, 180)
            .Text(120, 104, "ตารางผลการประเมิน").Text(60, 134, "ตัวชี้วัด").Text(200, 124, "คะแนน").Text(160, 144, "๒๕๖๗").Text(260, 144, "๒๕๖๘")
            .Text(60, 164, "การใช้งบประมาณ").Text(160, 164, "๘๗.๑๐").Text(260, 164, "๙๐.๐๐");

        Assert.Equal(3, HeaderRows(page));
    }
}
