namespace ItaIngest.Reading.Ocr;

/// <summary>What a line given to an <see cref="IOcrEngine"/> can be. Recordings are kept under these numbers.</summary>
public enum OcrMode
{
    /// <summary>Any text.</summary>
    Line = 13,

    /// <summary>Nothing but a number.</summary>
    Number = 113,
}
