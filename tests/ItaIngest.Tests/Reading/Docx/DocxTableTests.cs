using ItaIngest.Model.Blocks;
using Xunit;
using static ItaIngest.Tests.Reading.Docx.DocxBuilder;

namespace ItaIngest.Tests.Reading.Docx;

public sealed class DocxTableTests
{
    [Fact]
    public void A_cell_knows_its_position_and_place()
    {
        var table = OnlyTable(Row(Cell("ก"), Cell("ข")) + Row(Cell("ค"), Cell("ง")));

        Assert.Equal((2, 2, 0), (table.RowCount, table.ColumnCount, table.HeaderRowCount));
        Assert.Equal("ง", Text(table.CellAt(1, 1)));
        Assert.Equal("body/tbl[1]/tr[2]/tc[2]", table.CellAt(1, 1)!.Lines[0].Place.Path);
        Assert.Empty(table.Pages);
    }

    [Fact]
    public void Spans_cover_columns_and_rows()
    {
        var table = OnlyTable(
            Row(Cell("ก", "<w:vMerge w:val=\"restart\"/>"), Cell("ข", "<w:gridSpan w:val=\"2\"/>"))
            + Row(Cell("", "<w:vMerge/>"), Cell("ค"), Cell("ง", "<w:vMerge w:val=\"restart\"/>"))
            + Row(Cell("", "<w:vMerge/>"), Cell("จ"), Cell("", "<w:vMerge w:val=\"continue\"/>")));

        Assert.Equal("0,0+3x1 0,1+1x2 1,1+1x1 1,2+2x1 2,1+1x1", Spans(table));
        Assert.Equal("ง", Text(table.CellAt(2, 2)));
    }

    [Fact]
    public void A_merge_ends_where_a_row_does_not_go_on_with_it()
    {
        var table = OnlyTable(
            Row(Cell("ก", "<w:vMerge w:val=\"restart\"/>")) + Row(Cell("ข")) + Row(Cell("ค", "<w:vMerge/>")));

        Assert.Equal("0,0+1x1 1,0+1x1 2,0+1x1", Spans(table));
    }

    [Fact]
    public void Rows_may_begin_late_and_end_early()
    {
        var table = OnlyTable(
            Row(Cell("ก"), Cell("ข"), Cell("ค")) + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("ง") + "</w:tr>");

        Assert.Equal(3, table.ColumnCount);
        Assert.Null(table.CellAt(1, 0));
        Assert.Equal("ง", Text(table.CellAt(1, 1)));
        Assert.Null(table.CellAt(1, 2));
    }

    [Fact]
    public void Old_horizontal_merges_are_spans() =>
        Assert.Equal("0,0+1x2 0,2+1x1", Spans(OnlyTable(Row(Cell("ก", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("ข")))));

    [Fact]
    public void Rows_marked_as_header_are_counted_from_the_top()
    {
        const string header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>";
        var table = OnlyTable(header + Cell("ก") + "</w:tr>" + header + Cell("ข") + "</w:tr>" + Row(Cell("ค")) + header + Cell("ง") + "</w:tr>");

        Assert.Equal(2, table.HeaderRowCount);
    }

    [Fact]
    public void A_table_in_a_cell_is_nested_and_its_text_not_repeated()
    {
        var table = OnlyTable(Row($"<w:tc>{P("นอก")}<w:tbl>{Row(Cell("ใน"))}</w:tbl><w:p/></w:tc>"));

        Assert.Equal("นอก", Text(table.Cells[0]));
        var nested = Assert.Single(table.Cells[0].Nested);
        Assert.Equal("ใน", Text(nested.Cells[0]));
        Assert.Equal("body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[1]", nested.Cells[0].Place.Path);
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_lines_that_begin_paragraphs()
    {
        var table = OnlyTable(Row($"<w:tc>{P("หนึ่ง")}<w:p/><w:p><w:r><w:t>สอง</w:t><w:br/><w:t>สาม</w:t></w:r></w:p></w:tc>"));

        Assert.Equal(["หนึ่ง", "สอง", "สาม"], table.Cells[0].Lines.Select(l => l.Text));
        Assert.Equal([true, true, false], table.Cells[0].Lines.Select(l => l.StartsParagraph));
    }

    [Fact]
    public void Deleted_rows_and_cells_are_gone_and_inserted_ones_there()
    {
        var table = OnlyTable(
            "<w:tr><w:trPr><w:ins w:id=\"1\" w:author=\"a\"/></w:trPr>" + Cell("ใหม่") + "</w:tr>"
            + "<w:tr><w:trPr><w:del w:id=\"2\" w:author=\"a\"/></w:trPr>" + Cell("ลบ") + "</w:tr>"
            + Row(Cell("อยู่"), Cell("ลบ", "<w:cellDel w:id=\"3\" w:author=\"a\"/>")));

        Assert.Equal(["ใหม่", "อยู่"], table.Cells.Select(Text));
        Assert.Equal("body/tbl[1]/tr[3]/tc[1]", table.Cells[1].Place.Path);
    }

    [Fact]
    public void Rows_and_cells_in_content_controls_are_seen()
    {
        var table = OnlyTable($"<w:sdt><w:sdtContent><w:tr>{Cell("ก")}<w:sdt><w:sdtContent>{Cell("ข")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>");

        Assert.Equal(["ก", "ข"], table.Cells.Select(Text));
    }

    [Fact]
    public void A_span_made_to_harm_is_bounded() =>
        Assert.InRange(OnlyTable(Row(Cell("ก", "<w:gridSpan w:val=\"2000000000\"/>"), Cell("ข"))).ColumnCount, 2, 100);

    [Fact]
    public void A_picture_in_a_cell_is_told_with_the_cells_place()
    {
        var blocks = Blocks($"<w:tbl>{Row($"<w:tc><w:p><w:r><w:drawing>{DocxPictureTests.Picture}</w:drawing></w:r></w:p></w:tc>")}</w:tbl>");

        Assert.IsType<Table>(blocks[0]);
        Assert.Equal("body/tbl[1]/tr[1]/tc[1]", Assert.IsType<Picture>(blocks[1]).Place.Path);
    }

    static Table OnlyTable(string rows) => Assert.IsType<Table>(Assert.Single(Blocks($"<w:tbl>{rows}</w:tbl>")));

    static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    static string Text(Cell? cell) => string.Join(' ', cell!.Lines.Select(l => l.Text));

    static string Spans(Table table) => string.Join(' ', table.Cells.Select(c => $"{c.Row},{c.Column}+{c.RowSpan}x{c.ColumnSpan}"));
}
