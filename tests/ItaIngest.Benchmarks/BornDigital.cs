using System.Diagnostics;
using System.Globalization;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Benchmarks;

/// <summary>A born-digital page from the file's bytes to words and rulings, beside what PDFium alone takes for its text and paths.</summary>
static class BornDigital
{
    const int Rounds = 15;

    internal static int Run(string[] files)
    {
        var contents = files.Select(File.ReadAllBytes).ToList();
        var (ours, alone) = (new List<double>(), new List<double>());
        var pages = 0;
        for (var round = -2; round < Rounds; round++)
        {
            var start = ProcessorTime();
            pages = contents.Sum(c => PdfReader.Read(c).Count);
            var reading = ProcessorTime() - start;
            start = ProcessorTime();
            contents.ForEach(Baseline);
            if (round >= 0) // the first rounds warm up
            {
                ours.Add(reading.TotalMilliseconds / pages);
                alone.Add((ProcessorTime() - start).TotalMilliseconds / pages);
            }
        }

        ours.Sort();
        alone.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages, median of {Rounds} rounds: processor time: reader {ours[Rounds / 2]:F2} ms a page, PDFium alone {alone[Rounds / 2]:F2} ms, ratio {ours[Rounds / 2] / alone[Rounds / 2]:F2}"));
        return 0;
    }

    /// <summary>Processor time, not wall time: the figure stays the same on a machine that others use.</summary>
    static TimeSpan ProcessorTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    /// <summary>PDFium's text page with one call for all its text, and a look at every path segment.</summary>
    static void Baseline(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        for (var number = 1; number <= document.PageCount; number++)
        {
            document.WithPage(number, page =>
            {
                var text = PdfiumText.FPDFText_LoadPage(page);
                var total = PdfiumText.FPDFText_CountChars(text);
                PdfiumText.FPDFText_ClosePage(text);
                for (var i = 0; i < PdfiumObjects.FPDFPage_CountObjects(page); i++)
                {
                    var item = PdfiumObjects.FPDFPage_GetObject(page, i);
                    total += PdfiumObjects.FPDFPageObj_GetType(item) == PdfiumObjects.Path ? Segments(item) : 0;
                }

                return total;
            });
        }
    }

    static int Segments(nint path)
    {
        var count = PdfiumObjects.FPDFPath_CountSegments(path);
        for (var i = 0; i < count; i++)
        {
            _ = PdfiumObjects.FPDFPathSegment_GetPoint(PdfiumObjects.FPDFPath_GetPathSegment(path, i), out _, out _);
        }

        return count;
    }
}
