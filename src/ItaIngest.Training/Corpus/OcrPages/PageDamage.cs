using ItaIngest.Training.Corpus.Scan;

namespace ItaIngest.Training.Corpus.OcrPages;

/// <summary>A way in which the pages are scanned.</summary>
/// <param name="Name">Name in the scores and of the file.</param>
/// <param name="Scan">What is done; null: nothing, grey pixels kept as they are.</param>
/// <param name="Dpi">Resolution.</param>
sealed record PageDamage(string Name, int Dpi, ScanDamage? Scan)
{
    /// <summary>The four ways: what the targets of reading are told for, the third of them in its two kinds.</summary>
    public static IReadOnlyList<PageDamage> All { get; } =
    [
        new("clean-300", 300, null),
        new("scan-200", 200, Of(200, isFax: false, quality: 20, noise: 5, background: 232, seed: 200)),
        new("poor-150", 150, Of(150, isFax: false, quality: 22, noise: 5, background: 228, seed: 150)),
        new("fax-200", 200, Of(200, isFax: true, quality: 0, noise: 26, background: 236, seed: 204)),
    ];

    static ScanDamage Of(int dpi, bool isFax, int quality, double noise, double background, int seed) => new(
        dpi, isFax, Threshold: 158, quality, Skew: 1.2, noise, background, HasStamp: false, HasScribble: false, HasAbsurdBox: false, seed);
}
