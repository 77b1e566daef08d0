namespace ItaIngest.Reading.Ocr;

/// <summary>What an image given to an <see cref="IOcrEngine"/> shows. The numbers are Tesseract's page segmentation modes.</summary>
public enum OcrMode
{
    /// <summary>A page in one column of text of various sizes; lines are found by the engine.</summary>
    Page = 4,

    /// <summary>One line; the engine looks for its base line.</summary>
    Line = 7,

    /// <summary>One line that fills the image's height; the engine looks for nothing.</summary>
    RawLine = 13,

    /// <summary>As <see cref="RawLine"/>, and it can only be a number.</summary>
    Number = 113,
}
