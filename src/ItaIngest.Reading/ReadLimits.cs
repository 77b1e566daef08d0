namespace ItaIngest.Reading;

/// <summary>The limits of reading by the names that people set them by.</summary>
public static class ReadLimits
{
    const long Any = long.MaxValue;

    /// <summary>Every limit.</summary>
    public static IReadOnlyList<ReadLimit> All { get; } =
    [
        new("bytes", 1, 2_000_000_000, o => o.MaxBytes, (o, v) => o with { MaxBytes = v }),
        new("pages", 1, int.MaxValue, o => o.MaxPages, (o, v) => o with { MaxPages = (int)v }),
        new("page-pixels", 1, 1_000_000_000, o => o.MaxPixels, (o, v) => o with { MaxPixels = v }),
        new("document-pixels", 1, Any, o => o.MaxDocumentPixels, (o, v) => o with { MaxDocumentPixels = v }),
        new("page-characters", 1, 100_000_000, o => o.MaxCharacters, (o, v) => o with { MaxCharacters = (int)v }),
        new("document-characters", 1, Any, o => o.MaxDocumentCharacters, (o, v) => o with { MaxDocumentCharacters = v }),
        new("page-rulings", 1, 10_000_000, o => o.MaxRulings, (o, v) => o with { MaxRulings = (int)v }),
        new("memory", 512L << 20, Any, o => o.MaxMemory, (o, v) => o with { MaxMemory = v }),
        new("seconds", 1, 1_000_000, o => (long)o.TimeLimit.TotalSeconds, (o, v) => o with { TimeLimit = TimeSpan.FromSeconds(v) }),
        new("page-seconds", 1, 1_000_000, o => (long)o.TimeLimitPerPage.TotalSeconds, (o, v) => o with { TimeLimitPerPage = TimeSpan.FromSeconds(v) }),
        new("seconds-for-each-page", 1, 1_000_000, o => (long)o.TimeForEachPage.TotalSeconds, (o, v) => o with { TimeForEachPage = TimeSpan.FromSeconds(v) }),
        new("docx-xml-bytes", 1, 1L << 30, o => o.Docx.MaxXmlBytes, (o, v) => o with { Docx = o.Docx with { MaxXmlBytes = v } }),
        new("docx-entry-bytes", 1, Any, o => o.Docx.MaxEntryBytes, (o, v) => o with { Docx = o.Docx with { MaxEntryBytes = v } }),
        new("docx-entries", 1, 1_000_000, o => o.Docx.MaxEntries, (o, v) => o with { Docx = o.Docx with { MaxEntries = (int)v } }),
        new("docx-ratio", 2, 1_000_000, o => o.Docx.MaxRatio, (o, v) => o with { Docx = o.Docx with { MaxRatio = (int)v } }),
        new("docx-elements", 1, 10_000_000, o => o.Docx.MaxElements, (o, v) => o with { Docx = o.Docx with { MaxElements = (int)v } }),
        new("docx-depth", 1, 2_000, o => o.Docx.MaxDepth, (o, v) => o with { Docx = o.Docx with { MaxDepth = (int)v } }),
        new("docx-cells", 1, 10_000_000, o => o.Docx.MaxCells, (o, v) => o with { Docx = o.Docx with { MaxCells = (int)v } }),
    ];

    /// <summary>The limit of a name; null: there is none.</summary>
    public static ReadLimit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);
}
