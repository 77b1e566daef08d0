namespace ItaIngest.Reading;

/// <summary>
/// Which reading this is. Raised by hand when the same file and models would give other words, boxes, rulings or blocks than before, so
/// that a change elsewhere never makes millions of scans be read anew; <c>ReaderVersionTests</c> fails when it was forgotten.
/// </summary>
public static class ReaderVersion
{
    /// <summary>From 1.</summary>
    public const int Current = 1;
}
