using ItaIngest.Model.Results;
using ItaIngest.Reading;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>A page that fails keeps its number; the others are read.</summary>
public sealed class PageFailureTests
{
    [Fact]
    public void A_fault_on_one_page_costs_that_page_only()
    {
        // the second page is an image only, and its engine cannot be made
        const string image = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q";
        const string text = "BT /F 20 Tf 100 700 Td (Hello) Tj ET";
        var bytes = new PdfBuilder().Page(text).Page(image).Page(text).Build();
        using var reader = new DocumentReader(_ => throw new InvalidOperationException("no engine today"));

        var document = reader.Read(bytes, null, PageRange.All);

        Assert.Equal([1, 2, 3], document.Pages.Select(p => p.Number));
        Assert.Equal([false, true, false], document.Pages.Select(p => p.HasFailed));
        var failed = Assert.Single(document.Diagnostics, d => d.Code == DiagnosticCodes.PageFailed);
        Assert.Equal((2, Severity.Error), (failed.Page, failed.Severity));
        Assert.Contains("no engine today", failed.Message);
    }

    [Fact]
    public void Without_ocr_a_page_that_needs_it_is_told()
    {
        const string image = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q";
        using var reader = new DocumentReader(_ => throw new InvalidOperationException("must not be asked for"));

        var document = reader.Read(new PdfBuilder().Page(image).Build(), new ReadOptions { Ocr = OcrUse.Never }, PageRange.All);

        Assert.Equal(DiagnosticCodes.TextLayerDistrusted, Assert.Single(document.Diagnostics).Code);
        Assert.Equal(Severity.Warning, document.Diagnostics[0].Severity);
    }

    [Fact]
    public void A_blank_page_is_told_and_not_read_by_ocr()
    {
        using var reader = new DocumentReader(_ => throw new InvalidOperationException("must not be asked for"));
        var document = reader.Read(new PdfBuilder().Page("").Build(), new ReadOptions { Ocr = OcrUse.Always }, PageRange.All);
        Assert.Equal(DiagnosticCodes.PageBlank, Assert.Single(document.Diagnostics).Code);
    }
}
