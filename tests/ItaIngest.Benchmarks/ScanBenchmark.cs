using BenchmarkDotNet.Attributes;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Pdf;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Benchmarks;

/// <summary>
/// The whole way of a scanned page against the engine alone, which reads every line of it once; what second looks and layout cost beside it.
/// </summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1, 1)]
public class ScanBenchmark : IDisposable
{
    PageImage? page;
    LineOcr? engine;
    List<PageImage> lines = [];

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
        engine = new LineOcr(OcrModel.Find());
        var layout = ScanLayout.Of(page);
        lines = [.. layout.Lines.Select(l => LineCrop.Cut(l, layout.Page, layout.StrangersOf(l)).Image)];
    }

    /// <summary>Frees the model.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        engine?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Every line once.</summary>
    [Benchmark(Baseline = true)]
    public int Engine() => engine!.Read(lines, OcrMode.Line).Count;

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
