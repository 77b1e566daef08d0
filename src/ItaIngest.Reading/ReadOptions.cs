using ItaIngest.Reading.Docx;

namespace ItaIngest.Reading;

/// <summary>How to read, and where reading stops. The limits by their names for people: <see cref="ReadLimits"/>.</summary>
public sealed record ReadOptions
{
    /// <summary>Default of <see cref="MaxPixels"/>.</summary>
    public const long DefaultMaxPixels = 120_000_000;

    /// <summary>When PDF pages are read by OCR; default <see cref="OcrUse.Auto"/>.</summary>
    public OcrUse Ocr { get; init; } = OcrUse.Auto;

    /// <summary>Largest file in bytes; default 512 MiB, 1 to 2,000,000,000. Larger: <c>file.too-large</c>.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Most pages in a file; default 2,000, at least 1. More: <c>file.page-limit</c>.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>
    /// Most pixels of one page image; default 120 million (an A3 page at 600 dpi has 70 million), at least 1.
    /// An image file with more: <c>image.pixel-limit</c>; a PDF page with more: <c>page.failed</c>.
    /// </summary>
    public long MaxPixels { get; init; } = DefaultMaxPixels;

    /// <summary>Most pixels of all page images of a document; default 20,000 million (2,000 A4 pages at 300 dpi). Pages after that: <c>page.failed</c>.</summary>
    public long MaxDocumentPixels { get; init; } = 20_000_000_000;

    /// <summary>Most characters of one page's text layer; default 200,000 (a page of the national budget has 8,000). More: <c>page.failed</c>.</summary>
    public int MaxCharacters { get; init; } = 200_000;

    /// <summary>Most characters of a document's pages; default 20 million. Pages after that: <c>page.failed</c>.</summary>
    public long MaxDocumentCharacters { get; init; } = 20_000_000;

    /// <summary>Most lines and filled areas of one page that are looked at for tables; default 20,000 (a full table of 60 x 20 cells has 5,000). The rest is left, and told.</summary>
    public int MaxRulings { get; init; } = 20_000;

    /// <summary>Limits of DOCX files; their largest size is <see cref="MaxBytes"/>.</summary>
    public DocxOptions Docx { get; init; } = new();

    /// <summary>Most memory of a reader process in bytes; default 3 GiB, at least 512 MiB. More: <c>reader.memory</c> or <c>page.failed</c>.</summary>
    public long MaxMemory { get; init; } = 3L << 30;

    /// <summary>Longest time for a file that is read whole, and for opening one that has pages; default 5 minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time for one page; default 2 minutes. A dense scan takes about 10 seconds.</summary>
    public TimeSpan TimeLimitPerPage { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// What each page adds to the document's own time limit, which begins with <see cref="TimeLimit"/>; default 20 seconds, waiting for a
    /// free process included. When it is over, the pages that are left are <c>page.failed</c>.
    /// </summary>
    public TimeSpan TimeForEachPage { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Folder of the OCR model; null: the usual places.</summary>
    public string? ModelFolder { get; init; }
}
