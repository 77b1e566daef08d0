using ItaIngest.Analysis.Layout;
using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Tests.Analysis.Layout;

namespace ItaIngest.Tests.Analysis.Tables;

public sealed class PageJoinerTests
{
    static readonly double[] Columns = [50, 90, 200, 400, 540];
    static readonly string[] Head = ["ลำดับที่", "มาตรการ", "วิธีดำเนินการ", "ผลลัพธ์"];

    readonly DiagnosticLog log = new();

    List<Table> Tables(params PageSketch[] pages) => [.. DocumentLayout.Build(PageSketch.Document(pages), log).OfType<Table>()];

    static string TextAt(Table table, int row, int column) => PageSketch.TextOf(table.CellAt(row, column));

    [Fact]
    public void A_repeated_header_joins_tables_and_is_dropped_but_not_lost()
    {
        var blocks = DocumentLayout.Build(
            PageSketch.Document(
                new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"], ["๒", "ง", "จ", "ฉ"]),
                new PageSketch(2).Table(60, Columns, Head, ["๓", "ช", "ซ", "ฌ"])),
            log);
        var table = Assert.Single(blocks.OfType<Table>());

        Assert.Equal([1, 2], table.Pages);
        Assert.Equal((4, 1), (table.RowCount, table.HeaderRowCount));
        Assert.Equal("๓", TextAt(table, 3, 0));
        Assert.Equal(2, table.CellAt(3, 0)!.Place.Page);
        Assert.Equal(4, blocks.OfType<Paragraph>().Single(p => p.Role == ParagraphRole.Furniture && p.Place.Page == 2).Lines.Count);
        Assert.Equal("table.joined", Assert.Single(log.Entries).Code);
    }

    [Fact]
    public void A_header_spelled_a_little_differently_is_still_repeated()
    {
        var tables = Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"]),
            new PageSketch(2).Table(60, Columns, ["ลำดับที", "มาตรการ", "วิธิดำเนินการ", "ผลลัพธ"], ["๒", "ช", "ซ", "ฌ"]));

        Assert.Equal(3, Assert.Single(tables).RowCount);
    }

    [Fact]
    public void A_row_with_empty_first_cells_goes_on_with_the_row_above()
    {
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "มาตรการหนึ่ง", "๑. จัดทำคู่มือ", "ผลหนึ่ง"], ["๒", "มาตรการสอง", "๑. กำชับ", "ผลสอง\nส่วนแรก"]),
            new PageSketch(2).Table(60, Columns, Head, ["", "", "๒. เผยแพร่", "และส่วนหลัง"], ["๓", "มาตรการสาม", "๑. ประชุม", "ผลสาม"])));

        Assert.Equal(4, table.RowCount);
        Assert.Equal("๑. กำชับ\n๒. เผยแพร่", CellText.Read(table.CellAt(2, 2)!)!.Value);
        Assert.Equal("ผลสอง\nส่วนแรก\nและส่วนหลัง", TextAt(table, 2, 3));
        Assert.Equal("๓", TextAt(table, 3, 0));
        Assert.Contains("continues the last row", Assert.Single(log.Entries).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_number_begins_a_row_beside_a_groups_cell_that_goes_on_empty()
    {
        string[] head = ["ตัวชี้วัดการประเมิน", "มาตรการ", "วิธีดำเนินการ", "ผลลัพธ์"];
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, Columns, head, ["ตัวชี้วัดที่\n๘ การปรับปรุง", "๑. มาตรการหนึ่ง", "๑. จัดทำ", "ผล"], ["ตัวชี้วัดที่\n๙ การเปิดเผย", "๒. มาตรการสอง", "๑. กำชับ", "ผล"]),
            new PageSketch(2).Table(60, Columns, head, ["", "๓. มาตรการสาม", "๑. ประชุม", "ผล"])));

        Assert.Equal(4, table.RowCount);
        Assert.Equal("๓. มาตรการสาม", TextAt(table, 3, 1));
    }

    [Fact]
    public void A_row_goes_on_without_a_header_too_and_over_several_pages()
    {
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "หนึ่ง", "ก", "ข"], ["๒", "สอง", "ค", "ง"]),
            new PageSketch(2).Table(60, Columns, ["", "", "จ", "ฉ"]),
            new PageSketch(3).Table(60, Columns, ["", "", "", "ช"], ["๓", "สาม", "ซ", "ฌ"])));

        Assert.Equal(4, table.RowCount);
        Assert.Equal("ง\nฉ\nช", TextAt(table, 2, 3));
    }

    [Fact]
    public void Rows_with_figures_of_their_own_stay_rows()
    {
        double[] columns = [50, 90, 300, 400];
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, columns, ["ที่", "รายการ", "จำนวนเงิน"], ["1", "งานท่อ", "504.00"], ["", "ยอดยกไป", "3,738.44"]),
            new PageSketch(2).Table(60, columns, ["ที่", "รายการ", "จำนวนเงิน"], ["", "", "3,738.44"], ["2", "งานถัง", "10.00"])));

        Assert.Equal(5, table.RowCount);
        Assert.Equal("3,738.44", TextAt(table, 3, 2));
    }

    [Fact]
    public void A_first_cell_that_only_says_again_with_continued_is_not_repeated()
    {
        double[] columns = [50, 200, 300, 400, 540];
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, columns, ["มาตรการ", "วิธี", "ผู้รับผิดชอบ", "ผลลัพธ์"], ["๑. เปิดเผยข้อมูล", "ก", "ข", "ค"], ["๒. ไม่รับของขวัญ", "ง", "จ", "ฉ"]),
            new PageSketch(2).Table(60, columns, ["มาตรการ", "วิธี", "ผู้รับผิดชอบ", "ผลลัพธ์"], ["ไม่รับของขวัญ\n(ต่อ)", "", "", "ช"])));

        Assert.Equal(3, table.RowCount);
        Assert.Equal("๒. ไม่รับของขวัญ", TextAt(table, 2, 0));
        Assert.Equal("ฉ\nช", TextAt(table, 2, 3));
    }

    [Fact]
    public void Another_header_text_between_or_other_columns_keep_tables_apart()
    {
        var otherHeader = Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"]),
            new PageSketch(2).Table(60, Columns, ["ข้อ", "คำถาม", "คะแนน", "ระดับ"], ["1", "ช", "9", "A"]));
        var textBetween = Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"]),
            new PageSketch(2).Text(60, 60, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก").Table(100, Columns, Head, ["๑", "ช", "ซ", "ฌ"]));
        var otherColumns = Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"]),
            new PageSketch(2).Table(60, [50, 250, 540], ["ช", "ซ"], ["ฌ", "ญ"]));

        Assert.Equal([2, 2, 2], [otherHeader.Count, textBetween.Count, otherColumns.Count]);
        Assert.Equal(["table.not-joined", "table.not-joined", "table.not-joined"], log.Entries.Select(e => e.Code));
    }

    [Fact]
    public void A_caption_that_says_continued_and_page_furniture_do_not_part_a_table()
    {
        var table = Assert.Single(Tables(
            new PageSketch(1).Table(100, Columns, Head, ["๑", "ก", "ข", "ค"]).Text(290, 810, "- ๑ -"),
            new PageSketch(2).Text(60, 60, "ตารางมาตรการ (ต่อ)").Table(100, Columns, Head, ["๒", "ช", "ซ", "ฌ"]).Text(290, 810, "- ๒ -")));

        Assert.Equal([1, 2], table.Pages);
    }

    [Fact]
    public void Docx_tables_that_repeat_the_header_are_one_and_others_are_not()
    {
        var blocks = DocumentLayout.Build(
            new ReadDocument("docx", [], [DocxTable(1, ["ที่", "มาตรการ"], ["๑", "ก"]), DocxTable(2, ["ที่", "มาตรการ"], ["๒", "ข"]), DocxTable(3, ["ค", "ง"])], [], []),
            log);

        Assert.Equal([3, 1], blocks.OfType<Table>().Select(t => t.RowCount));
    }

    static Table DocxTable(int number, params string[][] rows)
    {
        var cells = rows.SelectMany((row, r) => row.Select((text, c) => new Cell(r, c, 1, 1, [DocxLine(text)], [], Place.At($"body/tbl[{number}]/tr[{r + 1}]/tc[{c + 1}]"))));
        return new Table([], rows.Length, rows[0].Length, 0, [.. cells], Place.At($"body/tbl[{number}]"));
    }

    static Line DocxLine(string text) => new()
    {
        Text = text, Raw = text, RawIndex = [.. Enumerable.Range(0, text.Length)], Words = [], Place = Place.At("x"), Confidence = 1,
        Origin = TextOrigin.Docx, StartsParagraph = true,
    };
}
