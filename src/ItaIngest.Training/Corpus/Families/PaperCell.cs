namespace ItaIngest.Training.Corpus.Families;

/// <summary>A cell.</summary>
/// <param name="Paragraphs">Its paragraphs; none for an empty cell.</param>
sealed record PaperCell(IReadOnlyList<string> Paragraphs)
{
    /// <summary>What stands in the braces of its first paragraph.</summary>
    public string Options { get; init; } = "";

    /// <summary>What stands in the braces of its further paragraphs.</summary>
    public string EachParagraph { get; init; } = "";

    /// <summary>Columns that it covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Whether cells below are merged into it.</summary>
    public bool IsMergedDown { get; init; }

    /// <summary>Whether it is merged into the cell above.</summary>
    public bool IsMergedUp { get; init; }

    /// <summary>A cell of one paragraph.</summary>
    public static PaperCell Of(string text) => new([text]);

    /// <summary>A cell merged into the one above.</summary>
    public static PaperCell Above { get; } = new([]) { IsMergedUp = true };
}
