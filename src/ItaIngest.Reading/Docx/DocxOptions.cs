namespace ItaIngest.Reading.Docx;

/// <summary>Limits of DOCX reading. The defaults let every real report through and keep a hostile file below a few hundred megabytes.</summary>
public sealed record DocxOptions
{
    /// <summary>Largest file in bytes; default 200 MB, a report full of photographs stays far below.</summary>
    public long MaxFileBytes { get; init; } = 200L << 20;

    /// <summary>Most XML in bytes, unpacked, all parts together; default 40 MB (a hundred pages of tables are about 5 MB).</summary>
    public long MaxXmlBytes { get; init; } = 40L << 20;

    /// <summary>Largest single entry in bytes as the archive declares it, pictures included; default 1 GB.</summary>
    public long MaxEntryBytes { get; init; } = 1L << 30;

    /// <summary>Unpacked over packed size from which a large entry is a bomb; default 200 (Word's XML packs 10 to 60 times).</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>XML parts smaller than this many bytes are never bombs, whatever their ratio; default 4 MB.</summary>
    public long RatioFloorBytes { get; init; } = 4L << 20;

    /// <summary>The same for entries that are not read, such as pictures; default 64 MB (a white A4 page as a bitmap has 25 MB and packs 1000 times).</summary>
    public long PictureRatioFloorBytes { get; init; } = 64L << 20;

    /// <summary>Most entries of the archive; default 10,000.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Most XML elements, all parts together; default 600,000 (a hundred pages of tables have about 100,000).</summary>
    public int MaxElements { get; init; } = 600_000;

    /// <summary>Deepest nesting of XML elements; default 400 (a table in a table costs about six levels).</summary>
    public int MaxDepth { get; init; } = 400;

    /// <summary>Most table cells of a document; default 100,000 (a hundred pages of tables have about 10,000).</summary>
    public int MaxCells { get; init; } = 100_000;
}
