using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline;
using ItaIngest.Reading;
using ItaIngest.Reading.Native;
using ItaIngest.Reading.Pdf;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Benchmarks;

/// <summary>A born-digital page from file to record, and how much of it is reading and PDFium's own text and paths.</summary>
static class BornDigital
{
    const int Rounds = 15;

    internal static int Run(string[] files)
    {
        var contents = files.Select(File.ReadAllBytes).ToList();
        using var reader = new DocumentReader();
        var pipeline = new IngestPipeline(
            (path, cancel) => Task.FromResult(reader.Read(path, cancel: cancel)), new IngestOptions(), TimeProvider.System,
            NullLogger<IngestPipeline>.Instance);
        (string Name, Action Work, List<double> Times)[] stages =
        [
            ("file to record", () => Array.ForEach(files, f => ItaJson.Write(pipeline.IngestAsync(f, f, CancellationToken.None).Result)), []),
            ("file to words and rulings", () => contents.ForEach(c => PdfReader.Read(c)), []),
            ("PDFium's own text and paths", () => contents.ForEach(Baseline), []),
        ];
        var pages = contents.Sum(c => PdfReader.Read(c).Count);
        for (var round = -3; round < Rounds; round++) // the first rounds warm up
        {
            foreach (var (_, work, times) in stages)
            {
                var start = ProcessorTime();
                work();
                times.AddRange(round >= 0 ? [(ProcessorTime() - start).TotalMilliseconds / pages] : []);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, processor time a page, median of {Rounds} rounds:"));
        var alone = Median(stages[^1].Times);
        foreach (var (name, _, times) in stages)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-28} {Median(times),6:F2} ms   {Median(times) / alone:F2} x PDFium"));
        }

        return 0;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

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
