using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Training.Hostile;

namespace ItaIngest.HostTests.Isolation;

/// <summary>The limits that a document's pages share or that only a page's time shows, with real reader processes: what is over them fails by page and says why.</summary>
public sealed class DocumentLimitTests : IDisposable
{
    readonly Sandbox sandbox = new();
    readonly ReaderPool pool = new(Sandbox.Reader, 1);

    public void Dispose()
    {
        pool.Dispose();
        sandbox.Dispose();
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData((4 * 2400) - 1, 4)]
    [InlineData(4 * 2400, 8)]
    [InlineData((12 * 2400) - 1, 12)]
    public async Task Pages_after_those_that_had_all_the_pixels_of_a_document_fail_and_say_so(long pixels, int read)
    {
        // Twelve pages of 60 by 40 pixels, read in pieces of four by one process: a piece is begun while there are pixels left.
        var file = sandbox.Write("pages.tif", SmallImages.Tiff(12));
        var document = await pool.ReadAsync(file, With("document-pixels", pixels));
        Assert.Equal(Enumerable.Range(1, 12).Select(number => (number, number > read)), document.Pages.Select(page => (page.Number, page.HasFailed)));
        AssertFailed(document, [.. Enumerable.Range(read + 1, 12 - read)], "the pages before it had all the pixels that a document may have", "ภาพในเอกสารมีจำนวนพิกเซลเกินขีดจำกัด");
    }

    [Fact]
    public async Task A_page_that_takes_too_long_fails_and_the_pages_around_it_are_read()
    {
        var file = sandbox.Write("slow.pdf", WithSlowPage());
        var document = await pool.ReadAsync(file, With("page-seconds", 8));
        Assert.Equal([false, true, false], document.Pages.Select(page => page.HasFailed));
        Assert.All([document.Pages[0], document.Pages[2]], page => Assert.Equal(["Score", "91.03"], page.Words.Select(word => word.Text)));
        AssertFailed(document, [2], "reading it was stopped by the time limit of a page", "ใช้เวลาอ่านนานเกินกำหนดหรือไม่คืบหน้า");
    }

    static void AssertFailed(ReadDocument document, int[] pages, string why, string thai)
    {
        var told = document.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.PageFailed).ToList();
        Assert.Equal(pages, told.Select(diagnostic => diagnostic.Page!.Value));
        Assert.All(told, diagnostic =>
        {
            Assert.Equal(Severity.Error, diagnostic.Severity);
            Assert.Contains(why, diagnostic.Message, StringComparison.Ordinal);
            Assert.Contains(thai, diagnostic.MessageThai, StringComparison.Ordinal);
        });
    }

    // The page in the middle has no text, so it is painted for OCR: each of its millions of pixels has a colour that takes 100,000 sums.
    static byte[] WithSlowPage()
    {
        const string Slow = "/MediaBox [0 0 600 800] /Resources << /Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 600 0 800] /Function 8 0 R >> >> >>";
        var curves = "0 0 m " + string.Concat(Enumerable.Repeat("9 9 20 9 30 30 c ", 400)) + "S ";
        var sums = "{ pop " + string.Concat(Enumerable.Repeat("1 add 1 sub ", 50_000)) + "}";
        return SmallPdf.Write(
            [
                SmallPdf.Catalogue, "<< /Type /Pages /Count 3 /Kids [3 0 R 6 0 R 3 0 R] >>", SmallPdf.Page(), SmallPdf.Stream(SmallPdf.Hello), SmallPdf.Font,
                $"<< /Type /Page /Parent 2 0 R {Slow} /Contents 7 0 R >>", SmallPdf.Stream(curves + "/S sh"),
                SmallPdf.Stream(sums, "/FunctionType 4 /Domain [0 600 0 800] /Range [0 1]"),
            ]);
    }

    static ReadOptions With(string name, long value) => ReadLimits.Find(name)!.With(new ReadOptions(), value);
}
