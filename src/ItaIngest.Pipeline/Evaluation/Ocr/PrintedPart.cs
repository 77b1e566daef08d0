namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>A stretch of a page's signs that is counted in one way.</summary>
/// <param name="Kind">How.</param>
/// <param name="Start">Its first sign.</param>
/// <param name="Length">Signs without spaces.</param>
readonly record struct PrintedPart(PrintedKind Kind, int Start, int Length)
{
    /// <summary>The sign after its last.</summary>
    public int End => Start + Length;
}
