namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>What parts a sign from the one before it.</summary>
enum ReadGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A space on the same line.</summary>
    Space,

    /// <summary>The end of a line or cell.</summary>
    Boundary,
}
