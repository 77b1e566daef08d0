namespace ItaIngest.Reading;

/// <summary>How to read, and where reading stops.</summary>
public sealed record ReadOptions
{
    /// <summary>Default of <see cref="MaxPixels"/>.</summary>
    public const long DefaultMaxPixels = 120_000_000;

    /// <summary>When PDF pages are read by OCR; default <see cref="OcrUse.Auto"/>.</summary>
    public OcrUse Ocr { get; init; } = OcrUse.Auto;

    /// <summary>Largest file in bytes; default 512 MiB, at least 1. Larger: <c>file.too-large</c>.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Most pages in a file; default 2,000, at least 1. More: <c>file.page-limit</c>.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>
    /// Most pixels of one page image; default 120 million (an A3 page at 600 dpi has 70 million), at least 1.
    /// An image file with more: <c>image.pixel-limit</c>; a PDF page with more: <c>page.failed</c>.
    /// </summary>
    public long MaxPixels { get; init; } = DefaultMaxPixels;

    /// <summary>Longest time for one document; default 10 minutes and <see cref="TimeLimitPerPage"/> for each page.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time for one page; default 2 minutes. A dense scan takes about 10 seconds.</summary>
    public TimeSpan TimeLimitPerPage { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Folder of the OCR model; null: the usual places.</summary>
    public string? ModelFolder { get; init; }
}
