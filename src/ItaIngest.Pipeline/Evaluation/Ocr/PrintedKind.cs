namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>How a stretch of signs is counted.</summary>
enum PrintedKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A cell that is a number and nothing else: digits and signs, no letters.</summary>
    NumberCell,

    /// <summary>Any other cell.</summary>
    TextCell,

    /// <summary>A line of which only the numbers count.</summary>
    Leader,

    /// <summary>Not counted.</summary>
    Uncounted,
}
