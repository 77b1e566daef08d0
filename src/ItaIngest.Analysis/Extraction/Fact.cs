namespace ItaIngest.Analysis.Extraction;

/// <summary>What a piece of a sentence says.</summary>
enum FactKind
{
    /// <summary>Names what scores are told of.</summary>
    Target,

    /// <summary>A score.</summary>
    Score,

    /// <summary>The least that a score should be.</summary>
    Threshold,

    /// <summary>A rise or fall.</summary>
    Change,

    /// <summary>A level.</summary>
    Level,
}

/// <summary>One piece of a sentence.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">Where its value (number, level or name) stands in the text.</param>
/// <param name="Length">Characters of the value.</param>
/// <param name="Target">For a target: 'overall', 'indicator:6'...; empty when something is named that no claim can be about.</param>
/// <param name="Number">The number with its printed decimals.</param>
/// <param name="IsFurther">Whether it only goes on with a list of scores ('๙๘.๐๐ และ ๙๗.๐๐'); alone it would say nothing.</param>
sealed record Fact(FactKind Kind, int Start, int Length, string? Target = null, decimal? Number = null, bool IsFurther = false)
{
    /// <summary>First position after the value.</summary>
    public int End => Start + Length;
}
