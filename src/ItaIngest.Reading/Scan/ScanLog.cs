using System.Globalization;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Reading.Scan;

/// <summary>What is told of a page that was read by OCR.</summary>
internal static class ScanLog
{
    /// <summary>
    /// Words below this confidence are told. Fitted confidences say how often the word is right; the engine's own figures are too high:
    /// of what it reads in lines upside down it claims 0.8 on average, of the same lines upright 0.98
    /// (tests/ItaIngest.Tests/Fixtures/scan-table.jpg).
    /// </summary>
    const double LowConfidence = 0.85;

    internal static void Tell(Page page, IReadOnlyList<Box> handwritten, DiagnosticLog log)
    {
        if (page.Words.Count == 0 && page.Pictures.Count == 0 && handwritten.Count == 0)
        {
            log.Add(new Diagnostic(DiagnosticCodes.PageBlank, Severity.Info, "The page is blank.", "หน้านี้ว่างเปล่า", page.Number));
            return;
        }

        if (handwritten.Count > 0)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.PageHandwritten,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"Handwriting in {handwritten.Count} places is not read; its digits are left out. Look at the page."),
                string.Create(CultureInfo.InvariantCulture, $"มีลายมือ {handwritten.Count} แห่ง โปรแกรมไม่อ่านลายมือและไม่เดาตัวเลข โปรดดูจากเอกสาร"),
                page.Number,
                Box.Around(handwritten.Select(page.Displayed))));
        }

        var low = page.Words.Where(w => w.Confidence < LowConfidence).ToList();
        if (low.Count > 0)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.OcrLowConfidence,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"{low.Count} of {page.Words.Count} words were read with little confidence; compare them with the page."),
                string.Create(CultureInfo.InvariantCulture, $"อ่านได้ไม่แน่ใจ {low.Count} จาก {page.Words.Count} คำ โปรดเทียบกับเอกสาร"),
                page.Number,
                Box.Around(low.Select(w => page.Displayed(w.Box)))));
        }
    }
}
