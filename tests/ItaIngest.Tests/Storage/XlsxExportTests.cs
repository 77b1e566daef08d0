using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;
using Xunit;

namespace ItaIngest.Tests.Storage;

public sealed class XlsxExportTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_workbook_is_valid_with_a_sheet_for_each_kind_a_frozen_head_and_filters()
    {
        using var book = Written(Record());
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"));
        Assert.Equal(ExportTables.All.Select(table => table.Name), book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.All(book.WorkbookPart.WorksheetParts, part => Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal($"A1:{XlsxCells.Letters(ExportTables.All[0].Columns.Count - 1)}2", Sheet(book, "documents").Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([".xlsx"], Directory.EnumerateFileSystemEntries(folder["."]).Select(Path.GetExtension));
    }

    [Fact]
    public void Cells_are_typed_and_numbers_keep_the_decimals_that_are_printed()
    {
        using var book = Written(Record());
        var score = At(book, "indicators", "score");
        Assert.Equal(("98.5", "0.00"), (score.CellValue!.Text, FormatOf(book, score)));
        Assert.Null(score.DataType);
        Assert.Equal("๙๘.๕๐", At(book, "indicators", "scorePrinted").InnerText);
        var day = At(book, "measures", "start");
        Assert.Equal(new DateTime(2024, 10, 1), DateTime.FromOADate(double.Parse(day.CellValue!.Text, CultureInfo.InvariantCulture)));
        Assert.Equal("yyyy\\-mm\\-dd", FormatOf(book, day));
        Assert.Equal("85.56", At(book, "assessments", "overallReviewed").CellValue!.Text);
        Assert.Equal(("1", "1 2 3 4", "/content/assessments/0/indicators/0"), (At(book, "indicators", "page").CellValue!.Text, At(book, "indicators", "box").InnerText, At(book, "indicators", "field").InnerText));
    }

    [Fact]
    public void No_text_becomes_a_formula_and_what_XML_cannot_hold_is_escaped()
    {
        using var book = Written(Record());
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        var title = At(book, "measures", "title");
        Assert.Equal((CellValues.InlineString, "=HYPERLINK(\"x\")"), (title.DataType!.Value, title.InnerText));
        Assert.True(Formats(book)[(int)title.StyleIndex!.Value].QuotePrefix!.Value);
        Assert.Equal("a_x0001_b_x005F_x0041_\uFFFD", XlsxText.Escaped("a\u0001b_x0041_\uD800"));
        Assert.Equal("ก\n😀", XlsxText.Escaped("ก\n😀"));
    }

    [Fact]
    public void More_rows_than_a_sheet_has_go_on_in_the_next()
    {
        XlsxExport.Write(Enumerable.Range(0, 5).Select(i => ReviewOverlay.Lay(SampleRecord.Of($"{i:x64}", $"{i}.pdf"), [])), folder["ita.xlsx"], maxRows: 3);
        using var book = SpreadsheetDocument.Open(folder["ita.xlsx"], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book));
        Assert.Equal([3, 3, 2], ((string[])["documents", "documents (2)", "documents (3)"]).Select(name => Sheet(book, name).Descendants<Row>().Count()));
        Assert.Equal(["0.pdf", "2.pdf", "4.pdf"], ((string[])["documents", "documents (2)", "documents (3)"]).Select(name => At(book, name, "document").InnerText));
    }

    [Fact]
    public void A_fault_leaves_neither_a_workbook_nor_its_parts()
    {
        Assert.Throws<InvalidOperationException>(() => XlsxExport.Write(Broken(), folder["ita.xlsx"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["."]));

        static IEnumerable<ReviewedRecord> Broken()
        {
            yield return Record();
            throw new InvalidOperationException();
        }
    }

    static ReviewedRecord Record()
    {
        var record = SampleRecord.Of(new string('a', 64), "a.pdf");
        var measure = record.Content!.Measures[0] with { Period = new ItaIngest.Model.Records.MeasurePeriod { Text = SampleRecord.Said("ต.ค. 67", "ต.ค. 67"), Start = new DateOnly(2024, 10, 1) } };
        return ReviewOverlay.Lay(
            record with { Content = record.Content with { Measures = [measure] } },
            [new ReviewEntry(1, record.Source.Sha256, "2026-11-27T00:00:00Z", new ReviewDecision("สมศรี", ReviewAct.Correct, "/content/assessments/0/overall", "95.56", "85.56"), "", "")]);
    }

    SpreadsheetDocument Written(ReviewedRecord record)
    {
        XlsxExport.Write([record], folder["ita.xlsx"]);
        return SpreadsheetDocument.Open(folder["ita.xlsx"], isEditable: false);
    }

    static Worksheet Sheet(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    // The cell of the first data row.
    static Cell At(SpreadsheetDocument book, string sheet, string column)
    {
        var rows = Sheet(book, sheet).Descendants<Row>().ToList();
        var head = rows[0].Elements<Cell>().Single(cell => cell.InnerText == column).CellReference!.Value!;
        return rows[1].Elements<Cell>().Single(cell => cell.CellReference == head[..^1] + "2");
    }

    static List<CellFormat> Formats(SpreadsheetDocument book) => [.. book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()];

    static string FormatOf(SpreadsheetDocument book, Cell cell)
    {
        var id = Formats(book)[(int)cell.StyleIndex!.Value].NumberFormatId!.Value;
        return book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == id).FormatCode!.Value!;
    }
}
