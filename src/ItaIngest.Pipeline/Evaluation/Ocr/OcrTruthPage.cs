namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>What stands on a page.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Blocks">Its parts from top to bottom.</param>
public sealed record OcrTruthPage(int Page, IReadOnlyList<OcrTruthBlock> Blocks)
{
    /// <summary>What the page is for, and its typeface where that is known; for people.</summary>
    public string? Title { get; init; }

    /// <summary>Numbers whose spots are known, where nothing is known of the rest of the page; null: the blocks tell the whole page.</summary>
    public IReadOnlyList<OcrTruthSpot>? Spots { get; init; }
}
