using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Docx;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Pipeline;

/// <summary>Reads in this process, by text layer or where there is none by OCR, until the reader processes are there. To be removed then.</summary>
static class InterimReader
{
    public static Task<ReadDocument> ReadAsync(string path, CancellationToken cancel) => Task.Run(() => Read(path, cancel), cancel);

    static ReadDocument Read(string path, CancellationToken cancel)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
        {
            throw new RejectedException(new Rejection(RejectionCodes.Empty, "The file is empty. Send it again.", "ไฟล์ว่างเปล่า กรุณาส่งใหม่"));
        }

        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return DocxReader.Read(bytes);
        }

        return bytes.AsSpan().StartsWith("%PDF"u8)
            ? ReadPdf(bytes, cancel)
            : throw new RejectedException(new Rejection(RejectionCodes.UnknownType, "Not a PDF or DOCX.", "ไม่ใช่ไฟล์ PDF หรือ DOCX"));
    }

    static ReadDocument ReadPdf(byte[] bytes, CancellationToken cancel)
    {
        using var document = PdfDocument.Open(bytes);
        using var engine = new TesseractOcr(OcrModel.Find());
        var log = new DiagnosticLog();
        var pages = new List<Page>();
        for (var number = 1; number <= document.PageCount; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var page = PdfReader.ReadPage(document, number).Page;
            pages.Add(page.Words.Count > 0
                ? page
                : new ScanReader(engine).Read(PdfPageRenderer.Render(document, number), number, page.Width, page.Height, log));
        }

        return new ReadDocument("application/pdf", pages, [], log.Entries, pages.Exists(page => page.Origin == TextOrigin.Ocr) ? engine.Models : []);
    }
}
