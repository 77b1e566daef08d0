namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>A part of a page: a text, or a table.</summary>
public sealed record OcrTruthBlock
{
    /// <summary>The text of a paragraph or line; null for a table. Spaces do not count.</summary>
    public string? Text { get; init; }

    /// <summary>How the text is counted.</summary>
    public OcrTruthRole Role { get; init; }

    /// <summary>The rows of a table, null for a text. Lines of a cell are parted by line feeds where they are known.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    /// <summary>How many of the first rows are a header, which does not count.</summary>
    public int HeaderRows { get; init; }
}
