namespace ItaIngest.Training.Corpus.Families;

/// <summary>A row of cells.</summary>
sealed record PaperRow(IReadOnlyList<PaperCell> Cells)
{
    /// <summary>Whether the table is broken here and goes on on a new page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The header over the part that begins here; null: none.</summary>
    public IReadOnlyList<PaperRow>? NewHeader { get; init; }

    /// <summary>What stands between the two parts: a page break, a new section, a heading.</summary>
    public Action? Between { get; init; }

    /// <summary>A row of cells of one paragraph each.</summary>
    public static PaperRow Of(params IEnumerable<string> texts) => new([.. texts.Select(PaperCell.Of)]);
}
