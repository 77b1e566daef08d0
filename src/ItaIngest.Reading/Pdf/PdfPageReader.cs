using System.Globalization;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Reading.Pdf;

/// <summary>Reads a page of a PDF by its text layer or by OCR, and says which and why.</summary>
/// <param name="document">The open document.</param>
/// <param name="options">When OCR may be used, and the limits.</param>
/// <param name="scan">Reads page images; asked for only when a page needs it.</param>
sealed class PdfPageReader(PdfDocument document, ReadOptions options, Func<IScanReader> scan)
{
    /// <summary>Pixels of the pages that were read by OCR.</summary>
    internal long Pixels { get; private set; }

    /// <summary>Reads one page. A page that fails keeps its number: it is empty, and the log says why.</summary>
    internal Page Read(int number, DiagnosticLog log)
    {
        try
        {
            var page = PdfReader.ReadPage(document, number, options);
            TellSimplified(page, log);
            var read = NeedsOcr(page, log) ? ReadImage(page.Page, log) : Tell(page, log);
            return read.Words.Count == 0 && PdfPageRenderer.HasBrokenImage(document, number)
                ? throw new PageUnreadableException("An image on it is damaged, and nothing else is there.")
                : read;
        }
        catch (PageUnreadableException e)
        {
            log.Add(Failed(number, e.Message, "เปิดหน้าไม่ได้"));
            return Empty(number);
        }
        catch (Exception e) when (e is not (RejectedException or OperationCanceledException or DllNotFoundException or FileNotFoundException))
        {
            // The broad catch per page: a fault of the program costs this page only. What the machine lacks is told once, not page by page.
            log.Add(Failed(number, $"{e.GetType().Name}: {e.Message}", "เกิดข้อผิดพลาดของโปรแกรม"));
            return Empty(number);
        }
    }

    /// <summary>What is told of a page that failed.</summary>
    internal static Diagnostic Failed(int number, string why, string whyThai) => new(
        DiagnosticCodes.PageFailed,
        Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"Page {number} could not be read: {why} Look at the page in a PDF program; scan it anew if it shows there."),
        string.Create(CultureInfo.InvariantCulture, $"อ่านหน้า {number} ไม่ได้: {whyThai} กรุณาเปิดดูด้วยโปรแกรม PDF และสแกนหน้านี้ใหม่"),
        number);

    /// <summary>The page that stands for one that failed: A4 without anything.</summary>
    internal static Page Empty(int number) => new(number, 595, 842, [], [], [], TextOrigin.TextLayer, HasFailed: true);

    bool NeedsOcr(PdfPage page, DiagnosticLog log)
    {
        var verdict = page.Quality.Verdict;
        if (options.Ocr == OcrUse.Always)
        {
            return verdict != LayerVerdict.Blank;
        }

        if (verdict is LayerVerdict.Absent or LayerVerdict.Distrusted)
        {
            var usesOcr = options.Ocr == OcrUse.Auto;
            if (verdict == LayerVerdict.Distrusted || !usesOcr)
            {
                log.Add(Distrusted(page, usesOcr));
            }

            return usesOcr;
        }

        return false;
    }

    Page ReadImage(Page page, DiagnosticLog log)
    {
        var image = PdfPageRenderer.Render(document, page.Number, options.MaxPixels);
        Pixels += (long)image.Width * image.Height;
        return scan().Read(image, page.Number, page.Width, page.Height, log);
    }

    void TellSimplified(PdfPage page, DiagnosticLog log)
    {
        if (page.IsSimplified)
        {
            var number = page.Page.Number;
            log.Add(new Diagnostic(
                DiagnosticCodes.PageSimplified,
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"Page {number} has more than {options.MaxRulings} lines and areas, as drawings and maps do; the rest was not looked at, and tables on it may be missing. Raise the limit if they matter (--limit page-rulings=N)."),
                string.Create(CultureInfo.InvariantCulture, $"หน้า {number} มีเส้นและพื้นที่เกิน {options.MaxRulings} รายการ ส่วนที่เกินไม่ได้ตรวจ ตารางในหน้านี้อาจขาดไป หากจำเป็นให้เพิ่มขีดจำกัด (--limit page-rulings=N)"),
                number));
        }
    }

    static Page Tell(PdfPage page, DiagnosticLog log)
    {
        var number = page.Page.Number;
        if (page.Quality.Verdict == LayerVerdict.Blank)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.PageBlank,
                Severity.Info,
                string.Create(CultureInfo.InvariantCulture, $"Page {number} is blank."),
                string.Create(CultureInfo.InvariantCulture, $"หน้า {number} ว่าง"),
                number));
        }

        if (page.Repairs.Total > 0)
        {
            var r = page.Repairs;
            log.Add(new Diagnostic(
                DiagnosticCodes.TextRepaired,
                Severity.Info,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{r.Total} characters of page {number}'s text layer were put right by rule (sara am {r.SaraAmRestored + r.ReplacementCharacters}, sara aa {r.SaraAaRestored}, lower vowels {r.LowerVowelsRestored}, tones {r.TonesRestored}, marks moved {r.MarksMoved}, private use {r.PrivateUse})."),
                string.Create(CultureInfo.InvariantCulture, $"แก้อักขระในชั้นข้อความของหน้า {number} ตามกฎ {r.Total} ตัว (สระอำ สระอา สระล่าง ตำแหน่งวรรณยุกต์)"),
                number));
        }

        return page.Page;
    }

    static Diagnostic Distrusted(PdfPage page, bool usesOcr)
    {
        var number = page.Page.Number;
        var action = usesOcr ? "the page is read by OCR instead" : "OCR is switched off, so what it lacks is missing";
        var actionThai = usesOcr ? "จึงอ่านหน้านี้ด้วย OCR แทน" : "แต่ปิด OCR ไว้ ข้อความที่ขาดจึงหายไป";
        return new Diagnostic(
            DiagnosticCodes.TextLayerDistrusted,
            usesOcr ? Severity.Info : Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Page {number}: the text layer is not used ({page.Quality.Figure:F2} of its characters are in order). {page.Quality.Reason} So {action}."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"หน้า {number}: ไม่ใช้ชั้นข้อความ (อักขระถูกต้อง {page.Quality.Figure:F2}) {page.Quality.ReasonThai} {actionThai}"),
            number);
    }
}
