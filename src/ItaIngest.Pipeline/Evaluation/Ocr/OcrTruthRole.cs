namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>How a text of a page is counted.</summary>
public enum OcrTruthRole
{
    /// <summary>Running text: every character counts, and every number in it.</summary>
    Text,

    /// <summary>A line with dotted leaders or blanks to fill in: its numbers count, its characters do not.</summary>
    Leader,

    /// <summary>A page number or the like, which a record may leave out: nothing counts.</summary>
    Furniture,

    /// <summary>Written by hand, stamped or illegible: nothing counts.</summary>
    Uncounted,
}
