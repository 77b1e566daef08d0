using BenchmarkDotNet.Attributes;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Benchmarks;

/// <summary>
/// The whole way of a scanned page against libtesseract alone on the same page (its own layout, PSM 4), with the same model, on one core.
/// The ratio is the figure: the target is 1.15 at most.
/// </summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1, 1)]
public class ScanBenchmark : IDisposable
{
    PageImage? page;
    TesseractOcr? engine;

    /// <summary>A page of two tables askew, a page of running text, and a table page in fax black and white.</summary>
    [Params("sateng-nok-2565:3", "sateng-nok-2565:4", "mueang-pan-2568:12")]
    public string Source { get; set; } = "";

    /// <summary>Renders the page and loads the model.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var (report, number) = (Source.Split(':')[0], int.Parse(Source.Split(':')[1]));
        using var document = PdfDocument.Open(File.ReadAllBytes(Path.Combine(Root(), "corpora", "reports", report, "scan.pdf")));
        page = PdfPageRenderer.Render(document, number);
        engine = new TesseractOcr(OcrModel.Find());
    }

    /// <summary>Frees the model.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        engine?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>libtesseract alone.</summary>
    [Benchmark(Baseline = true)]
    public int Tesseract() => engine!.Read(page!, OcrMode.Page).Count;

    /// <summary>Our whole way, engine included.</summary>
    [Benchmark]
    public Page ScanReader() => new ScanReader(engine!).Read(page!, 1, 595, 842, new DiagnosticLog());

    /// <summary>Our way without the engine.</summary>
    [Benchmark]
    public object Layout() => ScanLayout.Of(page!);

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no checkout above {AppContext.BaseDirectory}");
    }
}
