using System.Globalization;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Benchmarks;

/// <summary>Writes a Markdown table of what the pages of files are routed to: text layer or OCR, and why.</summary>
static class Layers
{
    internal static int Run(string[] files)
    {
        Console.WriteLine("| file | pages | text layer | OCR | blank | figure | repaired | why OCR |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var file in files)
        {
            Write(file);
        }

        return 0;
    }

    static void Write(string file)
    {
        using var document = PdfDocument.Open(File.ReadAllBytes(file));
        var pages = Enumerable.Range(1, document.PageCount).Select(n => PdfReader.ReadPage(document, n)).ToList();
        int Count(LayerVerdict verdict) => pages.Count(p => p.Quality.Verdict == verdict);
        var reasons = pages.Where(p => p.Quality.Verdict is LayerVerdict.Absent or LayerVerdict.Distrusted).Select(p => p.Quality.Reason).Distinct();
        var figures = pages.Select(p => p.Quality.Figure).ToList();
        var trusted = pages.Where(p => p.Quality.Verdict == LayerVerdict.Trusted).Select(p => p.Repairs).ToList();
        (string Name, int Count)[] repairs =
        [
            ("sara am", trusted.Sum(r => r.SaraAmRestored + r.ReplacementCharacters)),
            ("sara aa", trusted.Sum(r => r.SaraAaRestored)),
            ("lower vowels", trusted.Sum(r => r.LowerVowelsRestored)),
            ("marks moved", trusted.Sum(r => r.MarksMoved)),
            ("private use", trusted.Sum(r => r.PrivateUse)),
            ("lost for good", trusted.Sum(r => r.LostMarks + r.Orphans)),
        ];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Path.GetFileNameWithoutExtension(file)} | {pages.Count} | {Count(LayerVerdict.Trusted)} | {Count(LayerVerdict.Absent) + Count(LayerVerdict.Distrusted)} | {Count(LayerVerdict.Blank)} | {figures.Min():F2}..{figures.Max():F2} | {string.Join(", ", repairs.Where(r => r.Count > 0).Select(r => $"{r.Name} {r.Count.ToString(CultureInfo.InvariantCulture)}"))} | {string.Join(' ', reasons)} |"));
    }
}
