namespace ItaIngest.Reading;

/// <summary>When a PDF page is read by OCR. Image files always are.</summary>
public enum OcrUse
{
    /// <summary>Where the text layer is absent or cannot be believed.</summary>
    Auto,

    /// <summary>Every page, whatever its text layer.</summary>
    Always,

    /// <summary>No page; what the text layer does not say is missing, and a diagnostic says so.</summary>
    Never,
}
