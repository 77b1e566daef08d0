namespace ItaIngest.Model.Pages;

/// <summary>Where a piece of text came from.</summary>
public enum TextOrigin
{
    /// <summary>The text of a DOCX file.</summary>
    Docx,

    /// <summary>The text layer of a PDF.</summary>
    TextLayer,

    /// <summary>Optical character recognition of a page image.</summary>
    Ocr,
}
