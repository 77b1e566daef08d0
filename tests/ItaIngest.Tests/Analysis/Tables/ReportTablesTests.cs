using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Tests.Analysis.Tables;

/// <summary>Tables of whole documents, checked against the printed pages by eye.</summary>
public sealed class ReportTablesTests
{
    static readonly string Root = FindRoot();

    [Theory]
    [InlineData("wang-thong-2567", 1, 9)] // one table over 14 pages, 8 measures under a header
    [InlineData("mueang-pan-2568", 3, 16)] // 15 measures, continued with '(ต่อ)'
    [InlineData("san-na-meng-2568", 4, 11)]
    [InlineData("sateng-nok-2565", 4, 11)]
    public void A_report_has_the_same_tables_in_its_pdf_as_in_its_docx(string report, int tables, int rowsOfTheFirst)
    {
        var folder = Path.Combine(Root, "corpora", "reports", report);
        var docx = Tables(DocxReader.Read(File.ReadAllBytes(Path.Combine(folder, "source.docx"))));
        var pdf = Tables(new ReadDocument("application/pdf", PdfReader.Read(Path.Combine(folder, "source.pdf")), [], [], []));

        Assert.Equal(docx.Select(Shape), pdf.Select(Shape));
        Assert.Equal((tables, rowsOfTheFirst), (pdf.Count, pdf[0].RowCount));
    }

    [Fact]
    public void A_bill_of_nine_pages_with_double_rules_is_one_table()
    {
        var file = Path.Combine(Root, "..", "shared", "real", "saiyoi-cost-table-9p.pdf");
        Assert.SkipUnless(File.Exists(file), "../shared/real is not there");
        var table = Assert.Single(Tables(new ReadDocument("application/pdf", PdfReader.Read(file), [], [], [])));

        Assert.Equal(Enumerable.Range(1, 9), table.Pages);
        Assert.Equal((10, 2), (table.ColumnCount, table.HeaderRowCount));
        Assert.Equal(["78,825.87", "65,646.96", "65,646.96"], Enumerable.Range(0, table.RowCount).Select(r => table.CellAt(r, 8))
            .Where(c => c?.Lines.Count > 0).Select(c => c!.Lines[0].Text).Where(t => t is "78,825.87" or "65,646.96").Reverse());
    }

    static (int, int, int) Shape(Table table) => (table.RowCount, table.ColumnCount, table.HeaderRowCount);

    static List<Table> Tables(ReadDocument document) => [.. DocumentLayout.Build(document, new DiagnosticLog()).OfType<Table>()];

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ItaIngest.sln is not above the tests");
    }
}
